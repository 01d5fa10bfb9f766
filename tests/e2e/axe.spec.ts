import AxeBuilder from '@axe-core/playwright';
import { LANGUAGE_CODES } from '../../utils/i18n/languages';
import { expect, test } from './fixtures';
import { light, openViews, speakIn } from './views';

/** WCAG 2.2 A and AA, and what axe's authors hold good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Those of them that look at colours: in the dark nothing else is another. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

for (const language of LANGUAGE_CODES)
	test(`axe finds nothing in any view, light or dark: ${language}`, async ({ machine }) => {
		test.setTimeout(120_000);
		const views = await openViews(machine);
		await speakIn(machine, views, language);
		const found: string[] = [];
		for (const { name, page } of views) {
			// A tab in the background is slowed down.
			await page.bringToFront();
			for (const scheme of ['light', 'dark'] as const) {
				await light(page, scheme);
				// The other mode opens a tab of its own for each look.
				const axe = new AxeBuilder({ page }).setLegacyMode(true);
				if (scheme === 'light') axe.withTags(TAGS);
				else axe.withRules(COLOUR_RULES);
				const { violations } = await axe.analyze();
				for (const { id, nodes } of violations)
					found.push(
						...nodes.map(({ target, failureSummary }) =>
							[name, scheme, id, target.join(' '), failureSummary].join(' · '),
						),
					);
			}
		}
		expect(found).toEqual([]);
	});
