import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LicensedList } from '../../../utils/list/schema';
import { readTrustedList } from '../../../utils/list/trust';
import { checkList } from '../../../utils/publisher/check';

const bytes = readFileSync('utils/publisher/list.json');
const list: LicensedList = JSON.parse(bytes.toString());
const licensees = list.providers.filter((provider) => provider.licence);

test('the extension takes it', () => {
	expect(readTrustedList(bytes)).toEqual({ ok: true, value: list });
});

test('its maintainer’s check finds nothing', () => {
	expect(checkList(list, new Date().toISOString().slice(0, 10))).toEqual([]);
});

describe('of the licensees it says what is known, and no more', () => {
	test('who they are', () => {
		expect(licensees.map(({ brand, operator }) => `${brand}: ${operator?.name}`)).toEqual([
			'Crest VPN: Zettabyte (Pvt) Ltd',
			'Kestrel VPN: Nexilium Tech (SMC-Pvt) Ltd',
			'Kryptonyme VPN: Vision Tech 360 (Pvt) Ltd',
			'NTC: National Telecommunication Corporation',
			'PTCL: Pakistan Telecommunication Company Ltd',
			'QuiXure VPN: UKI Conic Solutions (SMC-Pvt) Ltd',
			'Steer Lucid: Alpha 3 Cubic (Pvt) Ltd',
		]);
	});

	test('which sites are theirs, and how sure that is', () => {
		const sites = licensees.flatMap(({ sites }) => sites);
		expect(sites.map(({ domain, evidence }) => `${domain} ${evidence}`)).toEqual([
			'crestvpn.com reported',
			'kestrelvpn.com reported',
			'ntc.net.pk confirmed',
			'ptcl.com.pk confirmed',
			'quixure.com reported',
		]);
	});

	test('that the press alone speaks of the two companies’ licences', () => {
		const reported = licensees.filter(({ licence }) => licence?.evidence === 'reported');
		expect(reported.map(({ id }) => id)).toEqual(['ntc', 'ptcl']);
	});

	test('no number and no day of grant or expiry, which no source gives', () => {
		for (const { licence } of licensees) {
			expect(licence).not.toHaveProperty('number');
			expect(licence).not.toHaveProperty('grantedOn');
			expect(licence).not.toHaveProperty('expiresOn');
		}
	});

	test('that they are seven of the nine that were announced', () => {
		expect(list.completeness).toMatchObject({ licenseesListed: 7, licenseesAnnounced: 9 });
	});
});

test('beside them it knows at least 150 further services by their sites', () => {
	const others = list.providers.filter(({ licence, sites }) => !licence && sites.length > 0);
	expect(others.length).toBeGreaterThanOrEqual(150);
});
