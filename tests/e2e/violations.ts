import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2 A and AA, and what axe's authors hold good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Those of them that look at colours: in the other scheme nothing else is another. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** @returns what axe holds against a page as it is shown now, one line each */
export async function violationsIn(page: Page, what: 'everything' | 'colours'): Promise<string[]> {
	// The other mode opens a tab of its own for each look.
	const axe = new AxeBuilder({ page }).setLegacyMode(true);
	if (what === 'everything') axe.withTags(TAGS);
	else axe.withRules(COLOUR_RULES);
	const { violations } = await axe.analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => [id, target.join(' '), failureSummary].join(' · ')),
	);
}
