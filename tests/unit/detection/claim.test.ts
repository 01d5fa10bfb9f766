import { describe, expect, test } from 'vitest';
import { findClaim } from '../../../utils/detection/claim';
import { signals } from '../../fixtures/signals';

const claimIn = (text: string) => findClaim(signals({ text }), 'falcon.example');

describe('a claim', () => {
	test.each([
		'PTA Licensed ✔ CVAS-Data',
		'Fast, private and licensed by PTA.',
		'We are registered with the Pakistan Telecommunication Authority.',
		'Our service holds a PTA licence for data services.',
		'Falcon is approved by PTA and safe to use.',
		'We are one of the few providers approved by PTA.',
		'محفوظ لنک PTA سے لائسنس یافتہ VPN سروس ہے۔',
		'ہماری کمپنی پی ٹی اے کی منظور شدہ ہے۔',
		'ہمیں پاکستان ٹیلی کمیونیکیشن اتھارٹی نے لائسنس دیا ہے۔',
		'Hamara VPN PTA se registered hai.',
	])('%s', (sentence) => {
		const claim = claimIn(`Fast servers in many places. ${sentence} Buy now.`) ?? '';
		expect(sentence).toContain(claim.slice(0, 20).trim());
		expect(claim).not.toBe('');
	});
});

describe('no claim', () => {
	test.each([
		['denied', 'We are not licensed by PTA.'],
		['denied in Urdu', 'ہماری سروس پی ٹی اے سے رجسٹرڈ نہیں ہے۔'],
		['only hoped for', 'We have applied for a PTA licence.'],
		['promised', 'Our service will soon be registered with PTA.'],
		['asked', 'Is our VPN approved by PTA?'],
		['advice', 'You should only use a VPN licensed by PTA.'],
		['a rule', 'PTA requires companies to use registered VPNs.'],
		['of others', 'PTA has licensed five companies to sell VPN services.'],
		['reported', 'PTA said that the licensed firms may sell VPNs.'],
		['another PTA', 'Our school has a great PTA.'],
		['no grant', 'PTA is the regulator. We are licensed in Panama.'],
	])('%s: %s', (_, sentence) => {
		expect(claimIn(sentence)).toBeUndefined();
	});
});

test('the title, the description and badges are read too', () => {
	expect(findClaim(signals({ title: 'PTA approved VPN' }), 'a.example')).toBe('PTA approved VPN');
	expect(findClaim(signals({ actions: ['PTA registered'] }), 'a.example')).toBe('PTA registered');
	expect(
		findClaim(signals({ metas: ['description=Licensed by PTA since 2025.'] }), 'a.example'),
	).toBe('Licensed by PTA since 2025.');
});

test('a run without an end is cut', () => {
	const claim = claimIn(`${'word '.repeat(200)}licensed by PTA ${'word '.repeat(200)}`) ?? '';
	expect(claim).toContain('licensed by PTA');
	expect(claim.length).toBeLessThanOrEqual(240);
});
