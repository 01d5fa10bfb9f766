import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { createAlerts } from '../../../utils/alerts/alerts';
import type { Told } from '../../../utils/alerts/told-store';
import type { AlertWish } from '../../../utils/alerts/wish';
import { backgroundTexts } from '../../../utils/i18n/background-texts';
import { adoptList } from '../../../utils/list/adopt';
import { openRegistry } from '../../../utils/list/registry';
import type { Provider } from '../../../utils/list/schema';
import { licence, listOf, provider } from '../../fixtures/lists';
import { signed } from '../../fixtures/signed-list';

const NOW = Date.parse('2026-12-01T12:00:00Z');
const DAY = 86_400_000;
const EVERYBODY: AlertWish = { about: 'everybody', followed: [] };
const english = backgroundTexts('en');
const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '');

let databases = 0;

/** A machine that holds list 1, with a registry of its own. */
async function machine(providers: readonly Provider[], wanted: AlertWish) {
	databases += 1;
	const registry = openRegistry(() => [], `alerts-${databases}`);
	const shown: string[] = [];
	let told: Told | undefined;
	let wish = wanted;
	let now = NOW;
	const alerts = createAlerts({
		registry,
		wish: async () => wish,
		texts: async () => english,
		told: {
			get: async () => told,
			set: async (next) => {
				told = next;
			},
			forget: async () => {
				told = undefined;
			},
		},
		notify: async (title, message) => {
			expect(title).toBe(english.say.product);
			shown.push(plain(message));
		},
		now: () => now,
	});
	let number = 0;
	const hold = async (held: readonly Provider[]) => {
		number += 1;
		expect(
			await adoptList(signed(listOf(held, { number })), 'source', registry, () => true),
		).toMatchObject({ ok: true });
	};
	await hold(providers);
	await alerts.look();
	return {
		alerts,
		hold,
		shown,
		want: (next: AlertWish) => {
			wish = next;
		},
		pass: (days: number) => {
			now += days * DAY;
		},
	};
}

const revoked = licence({ status: 'revoked', endedOn: '2026-11-30' });

test('the first look tells nothing: what is on the list is no news', async () => {
	const { shown } = await machine([provider('a', { licence: licence() })], EVERYBODY);
	expect(shown).toEqual([]);
});

test.each([
	['granted', undefined, licence(), 'A: a PTA licence is on the list now.'],
	['reported', undefined, licence({ evidence: 'reported' }), 'A: a PTA licence is reported now.'],
	['revoked', licence(), revoked, 'A: its PTA licence is no longer in force.'],
	[
		'corrected',
		licence(),
		licence({ namedOn: '2025-11-14' }),
		'A: what is said of its PTA licence has been corrected.',
	],
	[
		'in doubt',
		licence(),
		licence({ evidence: 'reported' }),
		'A: what is said of its PTA licence has been corrected.',
	],
	['withdrawn', licence(), undefined, 'A: the list has no PTA licence on record any more.'],
])('a licence %s is told, once', async (_, before, after, message) => {
	const having = (held: typeof before) => [
		provider('a', { brand: 'A', ...(held && { licence: held }) }),
	];
	const { alerts, hold, shown } = await machine(having(before), EVERYBODY);
	await hold(having(after));
	await Promise.all([alerts.look(), alerts.look()]);
	expect(shown).toEqual([message]);
});

test('another site is no news of a licence', async () => {
	const { alerts, hold, shown } = await machine([provider('a')], EVERYBODY);
	await hold([provider('a', { brand: 'Another name' }), provider('b')]);
	await alerts.look();
	expect(shown).toEqual([]);
});

describe('whose', () => {
	const after = ['a', 'b'].map((id) =>
		provider(id, { brand: id.toUpperCase(), licence: licence() }),
	);
	const tellingOf = async (wish: AlertWish) => {
		const { alerts, hold, shown } = await machine([provider('a'), provider('b')], wish);
		await hold(after);
		await alerts.look();
		return shown;
	};

	test('nobody’s, where alerts are off', async () => {
		expect(await tellingOf({ about: 'nobody' })).toEqual([]);
	});

	test('only those that are followed', async () => {
		expect(await tellingOf({ about: 'followed', followed: ['b'] })).toEqual([
			'B: a PTA licence is on the list now.',
		]);
	});

	test('everybody’s, in one notification', async () => {
		expect(await tellingOf(EVERYBODY)).toEqual([
			'A: a PTA licence is on the list now.\nB: a PTA licence is on the list now.',
		]);
	});
});

test('what happened while nobody wanted to be told is not told afterwards', async () => {
	const held = (...licensed: string[]) =>
		['a', 'b', 'c'].map((id) =>
			provider(id, {
				brand: id.toUpperCase(),
				...(licensed.includes(id) && { licence: licence({ expiresOn: '2026-12-02' }) }),
			}),
		);
	const { alerts, hold, shown, want, pass } = await machine(held('a'), { about: 'nobody' });
	await hold(held('a', 'b'));
	pass(2);
	await alerts.look();
	want(EVERYBODY);
	await alerts.look();
	expect(shown).toEqual([]);
	await hold(held('a', 'b', 'c'));
	await alerts.look();
	expect(shown).toHaveLength(1);
	expect(shown[0]).toContain('C: ');
	expect(shown[0]).not.toMatch(/[AB]: /);
});

test('several lists later, each change is told', async () => {
	const ids = ['a', 'b', 'c', 'd', 'e'];
	const { alerts, hold, shown } = await machine(
		ids.map((id) => provider(id)),
		EVERYBODY,
	);
	const having = (licensed: number) =>
		ids.map((id, at) =>
			provider(id, { brand: id.toUpperCase(), ...(at < licensed && { licence: licence() }) }),
		);
	await hold(having(2));
	await hold(having(5));
	await alerts.look();
	expect(shown).toEqual([
		[
			'A: a PTA licence is on the list now.',
			'B: a PTA licence is on the list now.',
			'C: a PTA licence is on the list now.',
			'D: a PTA licence is on the list now.',
			'E: a PTA licence is on the list now.',
		].join('\n'),
	]);
});

test('a licence that runs out by its own date is told when that day has passed in Pakistan, once', async () => {
	const held = [provider('a', { brand: 'A', licence: licence({ expiresOn: '2026-12-02' }) })];
	const { alerts, hold, shown, pass } = await machine(held, EVERYBODY);
	pass(1);
	await alerts.look();
	expect(shown).toEqual([]);
	pass(1);
	await alerts.look();
	expect(shown).toEqual(['A: its PTA licence is no longer in force.']);
	await alerts.look();
	expect(shown).toHaveLength(1);
	await hold([
		provider('a', { brand: 'A', licence: licence({ status: 'expired', expiresOn: '2026-12-02' }) }),
	]);
	pass(1);
	await alerts.look();
	expect(shown).toHaveLength(1);
});
