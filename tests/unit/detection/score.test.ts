import { describe, expect, test } from 'vitest';
import { readingOf } from '../../../utils/detection/page-reading';
import { scorePage } from '../../../utils/detection/score';
import type { PageSignals } from '../../../utils/detection/signals';
import { AGAINST, FOR } from '../../../utils/detection/signs';
import { viewOf } from '../../../utils/detection/view';
import { THRESHOLD, WEIGHTS } from '../../../utils/detection/weights';
import { signals } from '../../fixtures/signals';

const SIGNS = { ...FOR, ...AGAINST };

const offer = signals({
	title: 'Falcon VPN: private and fast',
	headings: ['Hide your IP address'],
	actions: ['Get Falcon VPN', 'Pricing', 'Download for Windows'],
	text: 'Our servers in 60 countries keep no logs. Hide your IP, protect your privacy. $3 per month, 30-day money-back guarantee.',
});
const news = signals({
	title: 'Pakistan to block unregistered VPNs',
	metas: ['article:published_time=2025-01-01', 'author=A Writer'],
	data: '{"@type": "NewsArticle"}',
	text: 'According to officials, the authority said that VPNs such as NordVPN and ExpressVPN would be blocked. Critics said it was wrong.',
});

test('an offer is told from a report', () => {
	expect(scorePage(offer, 'falconvpn.example', '/').offersVpn).toBe(true);
	expect(scorePage(news, 'news.example', '/2025/vpn-ban').offersVpn).toBe(false);
	expect(scorePage(signals(), 'falconvpn.example', '/about').offersVpn).toBe(false);
});

test('a shop of something else that mentions VPN in passing is none', () => {
	const shop = signals({
		title: 'Ledgerly: invoices in a minute',
		headings: ['Send your first invoice', 'Our customers love us'],
		actions: ['Get started', 'Pricing', 'Download the app'],
		links: ['https://ledgerly.example/pricing'],
		text: `${'We send your invoices, and you get your money. '.repeat(12)} Our apps for Windows, macOS and Android need no VPN. $9 per month, 30-day money-back guarantee.`,
	});
	expect(scorePage(shop, 'ledgerly.example', '/').offersVpn).toBe(false);
});

test('the three strongest signals for an offer are its reasons, strongest first', () => {
	const { reasons } = scorePage(offer, 'falconvpn.example', '/');
	expect(reasons).toHaveLength(3);
	const weights = reasons.map((name) => WEIGHTS[name]);
	expect(weights).toEqual([...weights].sort((one, other) => other - one));
	expect(reasons.every((name) => name in FOR)).toBe(true);
});

test('the claim comes with the reading, where there is one', () => {
	const claiming = { ...offer, text: `${offer.text} Licensed by PTA.` };
	expect(readingOf(claiming, 'falconvpn.example', '/').claim).toBe('Licensed by PTA.');
	expect(readingOf(offer, 'falconvpn.example', '/')).not.toHaveProperty('claim');
});

test('every signal weighs in the direction that it stands for, and none alone makes an offer', () => {
	for (const name of Object.keys(FOR) as (keyof typeof FOR)[]) {
		expect(WEIGHTS[name], name).toBeGreaterThanOrEqual(0);
		expect(WEIGHTS[name], name).toBeLessThan(THRESHOLD);
	}
	for (const name of Object.keys(AGAINST) as (keyof typeof AGAINST)[])
		expect(WEIGHTS[name], name).toBeLessThanOrEqual(0);
});

describe('a signal is seen', () => {
	const seen: readonly (readonly [keyof typeof SIGNS, Partial<PageSignals>, string?, string?])[] = [
		['vpnInHost', {}, 'falconvpn.example'],
		['shopPath', {}, 'a.example', '/pricing'],
		['ownWords', { text: 'Our servers are fast' }],
		['ownWords', { text: 'ہمارے سرور تیز ہیں' }],
		['firstPerson', { text: 'We do our work and let us help' }],
		['secondPerson', { text: 'you and your data, you and your phone' }],
		['pitch', { text: 'Hide your IP. Protect your data.' }],
		['ownTitle', { title: 'Falcon: a quieter web' }, 'getfalcon.example'],
		['ownTitle', { headings: ['Join Falcon'] }, 'falconvpn.example'],
		['devices', { text: '10 Geräte' }],
		['price', { text: 'Rs 350' }],
		['price', { text: '390 روپے' }],
		['perMonth', { text: '$3.25 a month' }],
		['perMonth', { text: '390 روپے ماہانہ' }],
		['perMonth', { text: '3,99 € / Monat' }],
		['perMonth', { text: '199 рублей в месяц' }],
		['callToAction', { actions: ['Get started'] }],
		['callToAction', { actions: ['پلان دیکھیں'] }],
		['callToAction', { actions: ['Jetzt bestellen'] }],
		['callToAction', { actions: ['এখনই অর্ডার করুন'] }],
		['callToAction', { actions: ['Get Falcon for less'] }, 'falconvpn.example'],
		['download', { actions: ['Download the app'] }],
		['platforms', { text: 'Windows, macOS and Android' }],
		['download', { links: ['https://play.google.com/store/apps/details?id=x'] }],
		['serverCount', { text: '3000 servers' }],
		['serverCount', { text: '40 ملکوں میں' }],
		['serverCount', { text: 'servidores en 42 países' }],
		['serverCount', { text: 'در ۶۰ کشور' }],
		['noLogs', { text: 'We keep no logs' }],
		['noLogs', { text: 'Не ведём логи' }],
		['ownShop', { links: ['https://a.example/pricing'] }],
		['ownShop', { links: ['https://a.example/get/setup.apk'] }],
		['payment', { text: 'Visa, PayPal, Bitcoin' }],
		['ownName', { text: 'Falcon VPN' }, 'falcon.example'],
		['articleType', { data: '{"@graph":[{"@type":["NewsArticle"]}]}' }],
		['byline', { metas: ['article:author=Somebody'] }],
		['dated', { elements: { time: 1 } }],
		['dated', { text: 'Lahore, 3 February 2026' }],
		['dated', { text: 'Madrid, 3 de marzo de 2026' }],
		['dated', { text: '23 دسمبر 2025' }],
		[
			'headline',
			{ title: 'Senate asks who blocks VPNs | News', headings: ['Senate asks who blocks VPNs'] },
		],
		['articleElement', { elements: { article: 1 } }],
		['plural', { title: 'VPNs for everybody' }],
		['amongOthers', { title: 'Antivirus, backup and VPN' }],
		['articlePath', {}, 'a.example', '/blog/why'],
		['knowledgeHost', {}, 'docs.a.example'],
		['knowledgeHost', {}, 'vpnreviews.example'],
		['severalProviders', { text: 'NordVPN and Surfshark' }],
		['disclosure', { text: 'We may earn a commission' }],
		['reportTitle', { title: 'Best VPNs of 2025' }],
		['verdictWords', { text: 'Pros and cons. Our verdict.' }],
		['manual', { title: 'OpenVPN documentation' }],
		['manual', { elements: { pre: 1 } }],
		['portal', {}, 'www.school.edu.pk'],
		['portal', {}, 'vpn.company.example'],
		['store', { text: 'About this app. Data safety.' }],
		['store', {}, 'a.example', '/store/apps/details'],
		['legalPage', { title: 'Privacy Policy' }],
		['course', { text: 'a course of ten lessons by an instructor' }],
		['sellsMuchElse', { text: 'antivirus, broadband, hosting, webmail, laptops' }],
		['enterprise', { title: 'A VPN concentrator' }],
		['enterprise', { text: 'IPsec gateway for branch offices, contact sales' }],
		['inPassing', { text: `${'Invoices in a minute. '.repeat(20)}No VPN needed.` }],
		['inPassing', { text: 'Secure, private servers. Hide your IP. Log in from your company VPN.' }],
		['otherHome', { title: 'Fast broadband' }, 'a.example', '/'],
		['otherHome', { title: 'Get the browser that protects you' }, 'a.example', '/download'],
		['otherHome', { title: 'Internet fibra óptica' }, 'a.example', '/'],
	];

	const pages = seen.map(([name, rest, host = 'a.example', path = '/x']) => ({
		name,
		rest,
		host,
		path,
	}));
	test.each(pages)('$name in $rest on $host$path', ({ name, rest, host, path }) => {
		expect(SIGNS[name](viewOf(signals(rest), host, path))).toBe(true);
	});

	test('each of them by one of these at least', () => {
		expect(new Set(seen.map(([name]) => name))).toEqual(new Set(Object.keys(SIGNS)));
	});

	test.each(Object.keys(SIGNS) as (keyof typeof SIGNS)[])(
		'%s not on a page that says nothing',
		(name) => {
			expect(SIGNS[name](viewOf(signals(), 'a.example', '/x'))).toBe(false);
		},
	);
});

describe('no text makes a pattern run away', () => {
	// Ten times what is ever read: where a pattern backtracks, the test does not end within its time.
	const LENGTH = 160_000;
	const texts = [
		'1',
		'$1',
		'1 ',
		'a',
		'A',
		'our ',
		'we ',
		'hide ',
		'ہمارے ',
		'vpn',
		'Aa VPN ',
		'no ',
		'no a-',
		'by A',
		'join 1',
		'1 a ',
		'/',
		'-a',
		'"@type" : ',
		'\ud800',
		'روپے ',
		'PTA ',
		'we licensed ',
		'پی ٹی اے ',
	].map((piece) => piece.repeat(LENGTH / piece.length).slice(0, LENGTH));

	test.each(texts.map((text) => [text.slice(0, 12), text] as const))('%j…', (_, text) => {
		const line = text.slice(0, 300);
		const page = signals({
			title: line,
			headings: Array(100).fill(line),
			actions: Array(100).fill(line),
			links: Array(100).fill(line),
			metas: Array(40).fill(line),
			data: text.slice(0, 8000),
			text,
		});
		expect(readingOf(page, 'a.example', `/${line}`)).toHaveProperty('speaksOfVpn');
	});
});
