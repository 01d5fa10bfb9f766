import { domainToASCII } from 'node:url';
import { type LabelledPage, readCorpus, SHIPPED_PAGES } from '../../utils/dev/corpus';
import { popup as en } from '../../utils/i18n/en/popup';
import { expect, type Machine, test } from './fixtures';

/** Pages that the patterns were made on: here it is the way to the badge that is tested, not how well they do. */
const pages = readCorpus(SHIPPED_PAGES).filter(({ half }) => half === 'fitting');

function serve(machine: Machine, { address, html }: Pick<LabelledPage, 'address' | 'html'>) {
	const { host, pathname } = new URL(address);
	machine.sites.answer(host + pathname, (_, response) => {
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
	});
}

const named = (label: LabelledPage['label'], isIt: (page: LabelledPage) => boolean) => {
	const found = pages.find((page) => page.label === label && isIt(page));
	if (!found) throw new Error('The corpus has no such page');
	return found;
};

test('an offer in Urdu is recognised', async ({ machine }) => {
	const page = named(
		'offer',
		({ html }) => /<html[^>]* lang="ur"/.test(html) && !/PTA|پی ٹی اے/.test(html),
	);
	serve(machine, page);
	await machine.expectBadge(await machine.visit(page.address), '?');
});

for (const [what, page] of [
	['a news page', named('other', ({ kind }) => kind === 'news')],
	['a review', named('other', ({ kind }) => kind === 'review')],
	['a list of the best', named('other', ({ kind }) => kind === 'best-list')],
	['a university’s or company’s portal', named('other', ({ kind }) => kind.startsWith('portal'))],
	['the regulator’s page', named('other', ({ kind }) => kind.startsWith('regulator'))],
] as const) {
	test(`${what} that speaks of VPN is looked at and gets nothing`, async ({ machine }) => {
		serve(machine, page);
		const tab = await machine.visit(page.address);
		await expect
			.poll(() => machine.visited(tab))
			.toMatchObject({ reading: { speaksOfVpn: true }, check: { verdict: { kind: 'notVpn' } } });
		await machine.expectBadge(tab, '');
	});
}

test('a look-alike in other letters is told from the genuine site, which is named', async ({
	machine,
}) => {
	// The first "e" is Cyrillic.
	const host = domainToASCII('k\u0435strelvpn.com');
	serve(machine, {
		address: `https://${host}/`,
		html: '<title>Kestrel VPN</title><h1>Sign in</h1>',
	});
	const tab = await machine.visit(`https://${host}/`);
	await machine.expectBadge(tab, '≈!');
	const popup = await machine.popup(tab);
	await expect(popup.getByRole('heading', { level: 1 })).toHaveText(
		en.verdicts.lookalike.headline('Kestrel VPN'),
	);
	await expect(popup.getByText('kestrelvpn.com', { exact: false }).first()).toBeVisible();
});
