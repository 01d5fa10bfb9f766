import { domainToASCII } from 'node:url';
import { registrableDomain } from '../hostname';
import { confusablesByLook } from './fit-confusables';

/** The ways in which a domain is imitated, each with all that it yields for one domain. */
export const IMITATIONS: Readonly<Record<string, (domain: string) => string[]>> = {
	swapped: onLabel((label) =>
		positions(label).map((at) => splice(label, at, 2, (label[at + 1] ?? '') + label[at])),
	),
	doubled: onLabel((label) => positions(label).map((at) => splice(label, at, 0, label[at] ?? ''))),
	dropped: onLabel((label) => positions(label).map((at) => splice(label, at, 1, ''))),
	added: onLabel((label) =>
		positions(label).flatMap((at) =>
			neighboursOf(label[at] ?? '').map((letter) => splice(label, at + 1, 0, letter)),
		),
	),
	neighbouring: onLabel((label) =>
		positions(label).flatMap((at) =>
			neighboursOf(label[at] ?? '').map((letter) => splice(label, at, 1, letter)),
		),
	),
	digits: onLabel((label) => [
		...replacements(label, DIGITS),
		// All letters at once, as in `pr1v4t3vpn`.
		Array.from(label, (letter) => DIGITS[letter]?.[0] ?? letter).join(''),
	]),
	confusable: onLabel((label) => replacements(label, confusableLetters())),
	accented: onLabel((label) => replacements(label, ACCENTED)),
	runTogether: onLabel((label) =>
		[
			['m', 'rn'],
			['rn', 'm'],
			['w', 'vv'],
			['d', 'cl'],
		].map(([from = '', to = '']) => label.replace(from, to)),
	),
	hyphenated: onLabel((label) =>
		positions(label)
			.slice(1)
			.map((at) => splice(label, at, 0, '-')),
	),
	addedWords: onLabel((label) => [
		...WORDS.flatMap((word) => [
			`${word}-${label}`,
			`${label}-${word}`,
			word + label,
			label + word,
		]),
		`secure-${label}-login`,
		`get${label}pk`,
	]),
	subdomain: (domain) => {
		const { label } = registrableDomain(domain);
		return [
			`${domain}.account-check.example`,
			`${label}.account-check.example`,
			`www.${domain}.secure.account-check.example`,
			`login-${label}.account-check.example`,
			`${domain.replaceAll('.', '-')}.account-check.example`,
		];
	},
	otherEnding: (domain) => {
		const { label } = registrableDomain(domain);
		return ['com', 'net', 'org', 'pk', 'com.pk', 'io', 'co', 'app', 'online', 'xyz', 'top'].map(
			(ending) => `${label}.${ending}`,
		);
	},
};

/** The classes that involve letters, and those that add words: the two for which a share is promised. */
export const LETTER_CLASSES = [
	'swapped',
	'doubled',
	'dropped',
	'added',
	'neighbouring',
	'digits',
	'confusable',
	'accented',
	'runTogether',
] as const;
export const WORD_CLASSES = ['addedWords', 'subdomain'] as const;

const WORDS = [
	'secure',
	'official',
	'login',
	'pk',
	'pakistan',
	'download',
	'free',
	'my',
	'app',
	'support',
];

const DIGITS: Readonly<Record<string, readonly string[]>> = {
	o: ['0'],
	l: ['1'],
	i: ['1'],
	e: ['3'],
	a: ['4'],
	s: ['5'],
	g: ['9', '6'],
	t: ['7'],
	b: ['8'],
};

const ACCENTED: Readonly<Record<string, readonly string[]>> = {
	a: ['á', 'ä'],
	c: ['ç'],
	e: ['é', 'ë'],
	i: ['í'],
	n: ['ñ', 'ń'],
	o: ['ö', 'ó'],
	s: ['š'],
	u: ['ü'],
	y: ['ý'],
	z: ['ž'],
};

const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function onLabel(imitate: (label: string) => string[]): (domain: string) => string[] {
	return (domain) => {
		const { label } = registrableDomain(domain);
		const ending = domain.slice(
			domain.length - registrableDomain(domain).domain.length + label.length,
		);
		const hosts = imitate(label).map((imitation) => domainToASCII(imitation + ending));
		// Three letters are taken for nobody in particular; and nobody can register a hyphen at an end.
		return hosts.filter((host) => /^[a-z0-9][a-z0-9-]{2,}[a-z0-9]\./.test(host));
	};
}

/** Letters of other scripts for each ASCII letter. */
function confusableLetters(): Record<string, readonly string[]> {
	return Object.fromEntries(
		Object.entries(confusablesByLook()).map(([look, characters]) => [
			look,
			Array.from(characters).slice(0, 4),
		]),
	);
}

function replacements(label: string, of: Readonly<Record<string, readonly string[]>>): string[] {
	return positions(label).flatMap((at) =>
		(of[label[at] ?? ''] ?? []).map((letter) => splice(label, at, 1, letter)),
	);
}

function neighboursOf(letter: string): string[] {
	const row = KEYS.find((keys) => keys.includes(letter));
	const at = row?.indexOf(letter) ?? -1;
	return [row?.[at - 1], row?.[at + 1]].filter((key) => key !== undefined);
}

function positions(label: string): number[] {
	return Array.from(label, (_, at) => at);
}

function splice(label: string, at: number, removed: number, added: string): string {
	return label.slice(0, at) + added + label.slice(at + removed);
}
