/** For `{@attach}` on a form: Enter at a tick or a choice presses no button. Browsers pass a disabled first button by there. */
export function noEnterAtTicks(form: HTMLFormElement): () => void {
	const keep = (event: KeyboardEvent) => {
		const { key, target } = event;
		if (key === 'Enter' && target instanceof HTMLInputElement && ['checkbox', 'radio'].includes(target.type))
			event.preventDefault();
	};
	form.addEventListener('keydown', keep);
	return () => form.removeEventListener('keydown', keep);
}
