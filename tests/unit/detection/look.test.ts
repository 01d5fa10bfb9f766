import { readFileSync } from 'node:fs';
import { domainToASCII } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lettersOf, lookOf, otherReadings, shownLabel } from '../../../utils/detection/look';
import { confusablesModule } from '../../../utils/dev/fit-confusables';

test('the table of confusables is what the generator makes of Unicode’s', () => {
	const squeezed = (code: string) => code.replace(/['\s]/g, '');
	const file = readFileSync(
		new URL('../../../utils/detection/confusables.ts', import.meta.url),
		'utf8',
	);
	expect(squeezed(file)).toBe(squeezed(confusablesModule()));
});

describe('letters', () => {
	test.each([
		['Private Internet Access', 'privateinternetaccess'],
		['hide.me', 'hideme'],
		['nordvpn', 'nordvpn'],
		['nоrdvрn', 'nordvpn'],
		['ñördvpň', 'nordvpn'],
		['surfshаrκ', 'surfshark'],
		['m', 'm'],
		['', ''],
		['快连', ''],
	])('of %s are %s', (name, letters) => {
		expect(lettersOf(name)).toBe(letters);
	});
});

test('digits and the letters that they stand for have one look', () => {
	expect(lookOf('n0rdvpn')).toBe(lookOf('nordvpn'));
	expect(lookOf('w1ndscr1be')).toBe(lookOf('windscribe'));
	expect(lookOf('wlndscrlbe')).toBe(lookOf('windscribe'));
	expect(lookOf('nordvpn')).not.toBe(lookOf('mordvpn'));
});

test('letters that run together are read both ways, one place at a time', () => {
	expect(otherReadings('rnullvad')).toContain('mullvad');
	expect(otherReadings('vvindscribe')).toContain('windscribe');
	expect(otherReadings('mummy')).toEqual(expect.arrayContaining(['rnummy', 'murnmy', 'mumrny']));
	expect(otherReadings('abc')).toEqual([]);
});

test('punycode is shown decoded, and what is none as it stands', () => {
	const label = domainToASCII('nоrdvpn.com').split('.')[0] ?? '';
	expect(label).toMatch(/^xn--/);
	expect(shownLabel(label)).toBe('nоrdvpn');
	expect(shownLabel('xn--')).toBe('');
	expect(shownLabel('xn--\u{1f600}')).toBe('xn--\u{1f600}');
	expect(shownLabel('xn--99999999999999999999')).toBe('xn--99999999999999999999');
	expect(shownLabel('nordvpn')).toBe('nordvpn');
});
