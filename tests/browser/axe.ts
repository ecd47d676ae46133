/** What axe finds on a page as it stands. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 up to AA, as far as a machine sees it. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] as const;

/**
 * One line per element; without `tags` every rule of axe. The pages have no frames, so that one run in the page itself is all:
 * axe's way through frames opens a second page for each and reads itself in there again.
 */
export async function axeViolations(
	page: Page,
	{ tags, include }: { readonly tags?: readonly string[]; readonly include?: string } = {}
): Promise<string[]> {
	expect(page.frames(), 'frames are looked into in another way').toHaveLength(1);
	// Of what is well it is enough to know that it was looked at: telling of every such element where it stands takes most of the time.
	const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
	if (tags) axe.withTags([...tags]);
	if (include) axe.include(include);
	const { violations, passes } = await axe.analyze();
	expect(passes.length, 'rules that were looked at').toBeGreaterThan(0);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary?.replace(/\s+/g, ' ') ?? ''})`)
	);
}
