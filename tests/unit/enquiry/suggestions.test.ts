import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { lookalikeKeys } from '../../../utils/detection/lookalike';
import { suggestionsFor } from '../../../utils/enquiry/suggestions';
import { backgroundTexts } from '../../../utils/i18n/background-texts';
import { openRegistry } from '../../../utils/list/registry';
import { licence, listOf, provider, site } from '../../fixtures/lists';

const NOW = Date.parse('2026-12-01T00:00:00Z');
const PROVIDERS = [
	provider('sure', { brand: 'Sure VPN', licence: licence(), sites: [site('surevpn.example')] }),
	provider('mail', { brand: 'Mail <VPN>', sites: [site('mail.example', { path: '/vpn' })] }),
	provider('homeless', {
		brand: 'Homeless',
		licence: licence({ evidence: 'reported' }),
		sites: [],
	}),
	...Array.from({ length: 9 }, (_, at) => provider(`many-${at}`, { brand: `Many ${at}` })),
];
const registry = openRegistry(lookalikeKeys, 'suggestions');
await registry.replace(listOf(PROVIDERS));
const all = await registry.all();
if (!all.ok) throw new Error(all.error);

const english = backgroundTexts('en');
const ask = (text: string, texts = english, asked: Pick<typeof registry, 'find'> = registry) =>
	suggestionsFor(text, all.value, asked, texts, NOW);
/** Without the marks that set names apart from the sentence. */
const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '');

test.each([
	['surevpn.example', 'surevpn.example: Licensed by PTA'],
	['https://www.surevpn.example/pricing', 'www.surevpn.example: Licensed by PTA'],
	['mail.example/vpn', 'mail.example: Not on the list of PTA licensees'],
	['surevpn.test', 'surevpn.test: Looks like another provider’s site'],
	['mail.example', 'mail.example: The list says nothing of this address'],
	['192.0.2.1', 'Look for “192.0.2.1” in the list'],
	['sure', 'Look for “sure” in the list'],
	[' ', english.say.enquiry.hint],
])('%j is answered with %s', async (text, first) => {
	expect(plain((await ask(text)).first)).toBe(first);
});

test('a name brings the providers that it may mean, and what is asked when they are chosen', async () => {
	const { others } = await ask('vpn');
	expect(others.map(({ content, description }) => [content, plain(description)])).toEqual([
		['surevpn.example', 'Sure VPN: Licensed by PTA (surevpn.example)'],
		['mail.example/vpn', 'Mail <VPN>: Not on the list of PTA licensees (mail.example/vpn)'],
	]);
	expect((await ask('homeless')).others.map(({ content }) => content)).toEqual(['Homeless']);
});

test('no more than a browser shows', async () => {
	expect((await ask('many')).others).toHaveLength(6);
});

test('a list that cannot be read is never an answer', async () => {
	const broken = { find: async () => ({ ok: false, error: 'broken' }) as const };
	expect((await ask('surevpn.example', english, broken)).first).toBe(
		english.say.toolbar.unavailable,
	);
});

test('speaks Urdu', async () => {
	const urdu = backgroundTexts('ur');
	const { first } = await ask('surevpn.example', urdu);
	expect(plain(first)).toBe(`surevpn.example: ${urdu.say.verdicts.licensed.title}`);
});
