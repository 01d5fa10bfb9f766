import { registrableDomain } from '../hostname';

/**
 * Finds the listed domains that a host may imitate, through keys worked out once for each listed domain: a look-up by
 * key takes the same time however long the list is.
 *
 * Two names have a key in common when they look the same (digits for letters, `rn` for `m`, hyphens) or differ by one
 * letter dropped, added, changed or swapped with its neighbour; `imitates` then compares the two.
 */

/** Names shorter than this, `vpn` left out, are too close to too much to be told apart by one letter. */
const SHORTEST_CORE = 4;

const SAME_LOOK: readonly (readonly [RegExp, string])[] = [
	[/0/g, 'o'],
	[/[1|]/g, 'l'],
	[/3/g, 'e'],
	[/4/g, 'a'],
	[/5/g, 's'],
	[/7/g, 't'],
	[/8/g, 'b'],
	[/vv/g, 'w'],
	[/rn/g, 'm'],
	[/-/g, ''],
];

/** Words that imitations add to a name. */
const ADDED =
	/^(?:secure|official|login|download|get|my|try|buy|free|premium|pro|best|pk|pakistan|the|go|vpn)|(?:secure|official|login|account|support|download|apk|mod|app|apps|free|premium|pro|online|shop|store|pk|pakistan|site|web|hq|vpn)$/;

/** The keys under which a listed domain is filed. */
export function lookalikeKeys(domain: string): string[] {
	const name = foldName(registrableDomain(domain).label);
	return hasCore(name) ? [...new Set([name, ...withoutOneLetter(name)])] : [];
}

/** The keys to look a visited host up by. */
export function keysToTry(host: string): string[] {
	const keys = candidateNames(host).flatMap(({ name, exact }) =>
		exact ? [name] : [name, ...withoutOneLetter(name)],
	);
	return [...new Set(keys)];
}

/** Whether a host, found by its keys, really imitates a listed domain; never so for the domain itself. */
export function imitates(host: string, listedDomain: string): boolean {
	const listed = registrableDomain(listedDomain);
	if (registrableDomain(host).domain === listed.domain) return false;
	const genuine = foldName(listed.label);
	if (!hasCore(genuine)) return false;
	return candidateNames(host).some(
		({ name, exact }) => name === genuine || (!exact && isOneEditApart(name, genuine)),
	);
}

/** The names in a host that could imitate: what was registered, without added words, and each label before it. */
function candidateNames(host: string): { name: string; exact: boolean }[] {
	const { domain, label } = registrableDomain(host);
	const above = host === domain ? [] : host.slice(0, -domain.length - 1).split('.');
	const registered = foldName(label);
	return [
		{ name: registered, exact: false },
		...withoutAddedWords(registered).map((name) => ({ name, exact: true })),
		...above.map((one) => ({ name: foldName(one), exact: true })),
	].filter(({ name }) => hasCore(name));
}

function withoutAddedWords(name: string): string[] {
	const shorter: string[] = [];
	for (let rest = name; ; ) {
		const next = rest.replace(ADDED, '');
		if (next === rest || next === '') return shorter;
		shorter.push(next);
		rest = next;
	}
}

function foldName(label: string): string {
	return SAME_LOOK.reduce(
		(name, [look, letter]) => name.replace(look, letter),
		label.toLowerCase(),
	);
}

function hasCore(name: string): boolean {
	return name.replace('vpn', '').length >= SHORTEST_CORE;
}

function withoutOneLetter(name: string): string[] {
	return Array.from(name, (_, at) => name.slice(0, at) + name.slice(at + 1));
}

/** Optimal string alignment distance of at most one: a letter dropped, added, changed, or two neighbours swapped. */
function isOneEditApart(one: string, other: string): boolean {
	const [short, long] = one.length <= other.length ? [one, other] : [other, one];
	if (long.length - short.length > 1) return false;
	let at = 0;
	while (at < short.length && short[at] === long[at]) at += 1;
	if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
	if (short.slice(at + 1) === long.slice(at + 1)) return true;
	return (
		short[at] === long[at + 1] &&
		short[at + 1] === long[at] &&
		short.slice(at + 2) === long.slice(at + 2)
	);
}
