import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * Who may import whom; see docs/design.md. Each room of the house names the rooms that its files may import from,
 * and those that they may only name types of. A file that is in no room fails the test.
 */
interface Room {
	readonly imports: readonly string[];
	readonly types?: readonly string[];
	/** The files that touch the browser, the database or the network; the others are pure. */
	readonly touching?: RegExp;
}

const LEAVES = ['utils/result', 'utils/log'];

const ROOMS: Readonly<Record<string, Room>> = {
	'utils/result': { imports: [] },
	'utils/log': { imports: [] },
	'utils/watch-key': { imports: [], touching: /./ },
	'utils/save-file': { imports: [] },
	'utils/hostname': { imports: LEAVES },
	'utils/tuf': { imports: ['utils/result'] },
	'utils/list': {
		imports: [...LEAVES, 'utils/watch-key', 'utils/hostname', 'utils/tuf'],
		touching: /(sync-store|floor-store|refresher|awake)\.ts$/,
	},
	'utils/detection': { imports: [...LEAVES, 'utils/hostname'] },
	'utils/verdict': { imports: [...LEAVES, 'utils/hostname', 'utils/list', 'utils/detection'] },
	'utils/settings/key': { imports: [] },
	// Carried by the content scripts, which have no room for the rest of the settings.
	'utils/settings/in-force': { imports: ['utils/settings/key'] },
	'utils/settings': {
		imports: [
			'utils/watch-key',
			...LEAVES,
			'utils/i18n',
			'utils/settings/key',
			'utils/settings/in-force',
		],
		types: ['utils/verdict'],
		touching: /store\.ts$/,
	},
	'utils/i18n': {
		imports: LEAVES,
		types: ['utils/hostname', 'utils/list', 'utils/detection', 'utils/verdict', 'utils/settings'],
	},
	'utils/messages': { imports: [...LEAVES, 'utils/detection'], types: ['utils/list'] },
	'utils/page-link': {
		imports: [...LEAVES, 'utils/settings/in-force', 'utils/settings/key'],
		types: ['utils/detection', 'utils/messages'],
		touching: /page-link\.ts$/,
	},
	'utils/alerts': {
		imports: ['utils/list', 'utils/verdict', 'utils/i18n'],
		touching: /(told-store|notify)\.ts$/,
	},
	'utils/enquiry': {
		imports: [...LEAVES, 'utils/list', 'utils/verdict', 'utils/i18n'],
		touching: /(hand-over|open|link-menu|omnibox)\.ts$/,
	},
	'utils/tabs': {
		imports: [
			'utils/watch-key',
			...LEAVES,
			'utils/hostname',
			'utils/list',
			'utils/detection',
			'utils/verdict',
		],
		types: ['utils/settings'],
		touching: /(store|paint|visits|listed-pages|active-tab|access|welcome)\.ts$/,
	},
	components: {
		imports: [
			'utils/hostname',
			'utils/list',
			'utils/verdict',
			'utils/settings',
			'utils/i18n',
			'utils/tabs',
		],
		types: ['utils/detection', 'utils/result', 'utils/save-file'],
	},
	entrypoints: {
		imports: [
			...LEAVES,
			'utils/hostname',
			'utils/list',
			'utils/detection',
			'utils/verdict',
			'utils/settings',
			'utils/i18n',
			'utils/messages',
			'utils/page-link',
			'utils/save-file',
			'utils/enquiry',
			'utils/alerts',
			'utils/tabs',
			'components',
		],
		touching: /./,
	},
	'utils/publisher': {
		imports: [
			...LEAVES,
			'utils/hostname',
			'utils/tuf',
			'utils/list',
			'utils/detection',
			'utils/verdict',
			'utils/tabs',
		],
	},
	'utils/dev': {
		imports: [
			...LEAVES,
			'utils/hostname',
			'utils/tuf',
			'utils/list',
			'utils/detection',
			'utils/verdict',
			'utils/i18n',
			'utils/publisher',
		],
		types: ['utils/settings'],
	},
	'utils/release': {
		imports: [...LEAVES, 'utils/i18n', 'utils/verdict', 'utils/publisher', 'utils/dev'],
	},
};

interface Import {
	readonly from: string;
	readonly to: string;
	readonly typesOnly: boolean;
}

const files = ['utils', 'components', 'entrypoints'].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(tsx?|mjs)$/.test(file))
		.map((file) => `${folder}/${file}`),
);
const imports = files.flatMap(importsOf);

function importsOf(from: string): Import[] {
	const code = readFileSync(from, 'utf8');
	const statements = code.matchAll(
		/^(?:import|export)\s+(type\s)?(?:([^'";]*?)\sfrom\s+)?'([^']+)'/gm,
	);
	return Array.from(statements, ([, type, names, to]) => ({
		from,
		to: (to ?? '').startsWith('.') ? relative('.', resolve(dirname(from), to ?? '')) : (to ?? ''),
		typesOnly: type !== undefined || (names !== undefined && onlyTypes(names)),
	}));
}

/** `{ type A, type B }` names types only; TypeScript drops the import. */
function onlyTypes(names: string): boolean {
	const inside = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
	return (
		inside?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) ??
		false
	);
}

function roomOf(path: string): string | undefined {
	return Object.keys(ROOMS)
		.filter((room) => path === room || path.startsWith(`${room}/`) || path.startsWith(`${room}.`))
		.sort((one, other) => other.length - one.length)[0];
}

test('every file is in a room', () => {
	expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
	expect(imports.length).toBeGreaterThan(100);
});

test('each room imports from the rooms below it only', () => {
	const offences = imports.filter(({ from, to, typesOnly }) => {
		const [own, other] = [roomOf(from), roomOf(to)];
		if (own === undefined || other === undefined || own === other) return false;
		const { imports: allowed, types = [] } = ROOMS[own] as Room;
		return !allowed.includes(other) && !(typesOnly && types.includes(other));
	});
	expect(offences.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

test('nothing imports the publisher but the developer’s commands, nothing those but the release’s, and nothing these', () => {
	const offences = imports.filter(
		({ from, to }) =>
			(to.startsWith('utils/publisher/') && !/^utils\/(publisher|dev|release)\//.test(from)) ||
			(to.startsWith('utils/dev/') && !/^utils\/(dev|release)\//.test(from)) ||
			(to.startsWith('utils/release/') && !from.startsWith('utils/release/')),
	);
	expect(offences).toEqual([]);
});

test('components touch neither the browser nor what is stored', () => {
	const offences = imports.filter(
		({ from, to, typesOnly }) =>
			from.startsWith('components/') && !typesOnly && (to === 'wxt/browser' || /store$/.test(to)),
	);
	expect(offences).toEqual([]);
});

test('the browser is touched only in files that do nothing else', () => {
	const offences = imports.filter(({ from, to, typesOnly }) => {
		if (typesOnly || to !== 'wxt/browser') return false;
		const room = roomOf(from);
		return room === undefined || !ROOMS[room]?.touching?.test(from);
	});
	expect(offences.map(({ from }) => from)).toEqual([]);
});

test('nothing imports in a circle', () => {
	const next = new Map<string, string[]>();
	for (const { from, to, typesOnly } of imports) {
		const target = files.find((file) => file.replace(/\.(tsx?|mjs)$/, '') === to || file === to);
		if (target && !typesOnly) next.set(from, [...(next.get(from) ?? []), target]);
	}
	const done = new Set<string>();
	const circle = (file: string, path: readonly string[]): readonly string[] | undefined => {
		if (path.includes(file)) return [...path, file];
		if (done.has(file)) return undefined;
		for (const target of next.get(file) ?? []) {
			const found = circle(target, [...path, file]);
			if (found) return found;
		}
		done.add(file);
		return undefined;
	};
	expect(files.map((file) => circle(file, [])).find(Boolean)).toBeUndefined();
});

describe('the test sees what it should', () => {
	test.each([
		['import type { A } from', true],
		['import { type A, type B } from', true],
		['import { type A, b } from', false],
		['import * as z from', false],
		['import z from', false],
	])('%s: types only is %s', (statement, expected) => {
		const names = statement.replace(/^import\s+|\s+from$/g, '');
		expect(names.startsWith('type ') || onlyTypes(names)).toBe(expected);
	});
});
