/**
 * Stops a form that holds more than the server takes before it is sent, and says so at the longest field: once it is sent,
 * the answer is an error page and what was typed or pasted is gone.
 */
import { formBytes, LARGEST_FORM_BYTES } from '$lib/forms/form-size';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** For every form of the page; `message` in the reader's language. Returns what ends it. */
export function stopTooMuch(page: Document, message: () => string): () => void {
	const over = new AbortController();
	page.addEventListener('submit', (event) => holdBack(event, message()), { capture: true, signal: over.signal });
	return () => over.abort();
}

function holdBack(event: SubmitEvent, message: string): void {
	const form = event.target;
	if (!(form instanceof HTMLFormElement) || form.method !== 'post' || form.enctype === 'multipart/form-data') return;
	if (formBytes(new FormData(form)) <= LARGEST_FORM_BYTES) return;
	const longest = longestField(form);
	if (!longest) return;
	event.preventDefault();
	event.stopImmediatePropagation();
	longest.setCustomValidity(message);
	longest.addEventListener('input', () => longest.setCustomValidity(''), { once: true });
	longest.reportValidity();
}

function longestField(form: HTMLFormElement): Field | null {
	const fields = [...form.elements].filter(
		(field): field is Field => field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
	);
	return fields.reduce<Field | null>(
		(longest, field) => (field.value.length > (longest?.value.length ?? -1) ? field : longest),
		null
	);
}
