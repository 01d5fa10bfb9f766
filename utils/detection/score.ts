import type { PageSignals } from './signals';
import { addressHasTrace } from './trace';

/**
 * Tells a page that offers a VPN service from one that only speaks of VPNs: a sum of named signals. Weights speak for
 * an offer where positive and against it where negative; doubt goes to silence.
 */
const WEIGHTS = {
	vpnInHost: 2,
	vpnInTitle: 1.5,
	vpnInHeading: 1,
	ownWords: 2,
	price: 2,
	guarantee: 1.5,
	callToAction: 2,
	platforms: 1,
	appStores: 1,
	serverCount: 1.5,
	noLogs: 1,
	account: 1,
	productType: 1.5,
	articleType: -4,
	byline: -2,
	severalProviders: -4,
	sponsoredLinks: -2,
	reportTitle: -3,
	reportedSpeech: -2,
	manual: -4,
	portal: -4,
} as const;

export type SignalName = keyof typeof WEIGHTS;

/** The least sum at which a page counts as an offer. */
const THRESHOLD = 6;

const VPN = /vpn|virtual private network|وی\s?پی\s?این/i;

const PATTERNS = {
	ownWords:
		/\b(our|we)\b[^.]{0,60}\b(servers?|apps?|vpn|network|logs?|encrypt\w*|locations)\b|ہمار[اےی][^۔]{0,60}(سرور|ایپ|وی پی این)/i,
	price:
		/(?:[$€£₨]|\bRs\.?|\bPKR|\bUSD)\s?\d[\d.,]*\s*(?:\/|per|a|فی)\s*(?:mo|month|yr|year|week|ماہ|سال)|\d\s*روپے|ماہانہ/i,
	guarantee: /money[- ]back|free trial|refund|cancel any ?time|رقم (کی )?واپس|مفت آزم/i,
	callToAction:
		/\b(get|try|download|buy|start|join|subscribe|install|choose|connect|claim)\b.{0,30}\b(vpn|now|started|free|plan|app|today|trial)\b|ڈاؤن\s?لوڈ|حاصل کریں|خریدیں|شروع کریں/i,
	platforms: /\b(windows|mac ?os|android|ios|iphone|linux|chrome)\b/gi,
	serverCount: /\d[\d,.]*\+?\s*(?:\w+\s)?(servers|locations|countries|cities|ممالک|سرور)/i,
	noLogs:
		/\b(no|zero|never)[- ](?:\w+[- ])?logs?\b|\bdo(n.t| not) (log|keep logs)\b|لاگ (نہیں|محفوظ نہیں)/i,
	account: /\b(log ?in|sign ?(in|up)|my account|dashboard|register)\b|لاگ\s?ان|سائن/i,
	reportTitle:
		/\b(best|top \d+|reviews?|reviewed|vs\.?|versus|compar\w+|alternatives?|how to|guide|what is|explained|bans?|banned|blocks?|blocked|news|licens\w+|wikipedia|coupons?|forum)\b|بہترین|جائزہ|پابندی|خبر/i,
	reportedSpeech:
		/\b(according to|said|told|reported|announced|spokes\w+|experts?|critics|in a statement)\b|کے مطابق|نے کہا|اعلان/gi,
	manual: /\b(documentation|docs|manual|readme|wiki|reference|man page|changelog)\b/i,
	portal:
		/\b(globalprotect|anyconnect|forticlient|remote access|campus|faculty|students?|employees?|staff|single sign-on|it services?|help ?desk)\b/gi,
} as const;

/** Services that a report on VPNs is bound to name; an offer names itself. */
const WELL_KNOWN =
	/\b(nord ?vpn|express ?vpn|surfshark|proton ?vpn|cyberghost|mullvad|pure ?vpn|private internet access|windscribe|tunnelbear|hotspot shield|ipvanish)\b/gi;

const PRODUCT_TYPE = /^(product|software\w*|web ?application|mobileapplication|offer|service)$/i;
const ARTICLE_TYPE =
	/^(article|\w*article|\w*posting|review|itemlist|howto|qapage|faqpage|techarticle|report|collectionpage|profilepage)$/i;

/** What the signals of one page amount to. */
export interface PageReading {
	/** Whether the page offers a VPN service. */
	readonly offersVpn: boolean;
	/** Whether the page speaks of VPN at all. */
	readonly speaksOfVpn: boolean;
	/** The strongest signals for an offer, strongest first, at most three. */
	readonly reasons: readonly SignalName[];
	/** The sentence in which the page says that PTA has licensed it, where there is one. */
	readonly claim?: string;
}

/** Weighs a page's signals. The host and the path come from the browser, not from the page. */
export function scorePage(
	signals: PageSignals,
	host: string,
	path: string,
): Pick<PageReading, 'offersVpn' | 'speaksOfVpn' | 'reasons'> {
	const found = foundSignals(signals, host, path);
	const sum = found.reduce((total, name) => total + WEIGHTS[name], 0);
	const named =
		found.includes('vpnInHost') || found.includes('vpnInTitle') || found.includes('vpnInHeading');
	const body = `${signals.title} ${signals.description} ${signals.headings.join(' ')} ${signals.text}`;
	return {
		offersVpn: named && sum >= THRESHOLD,
		speaksOfVpn: VPN.test(body) || addressHasTrace(host, path),
		reasons: found
			.filter((name) => WEIGHTS[name] > 0)
			.sort((one, other) => WEIGHTS[other] - WEIGHTS[one])
			.slice(0, 3),
	};
}

function foundSignals(signals: PageSignals, host: string, path: string): SignalName[] {
	const { title, headings, types, text } = signals;
	const actions = signals.actions.join('\n');
	const prose = `${signals.description}\n${headings.join('\n')}\n${text}`;
	const present: Record<SignalName, boolean> = {
		vpnInHost: VPN.test(host),
		vpnInTitle: VPN.test(title),
		vpnInHeading: headings.some((heading) => VPN.test(heading)),
		ownWords: PATTERNS.ownWords.test(prose),
		price: PATTERNS.price.test(prose),
		guarantee: PATTERNS.guarantee.test(prose),
		callToAction: PATTERNS.callToAction.test(actions),
		platforms: distinct(prose, PATTERNS.platforms) >= 3,
		appStores: signals.linkedHosts.some((linked) =>
			/^(play\.google|apps\.apple)\.com$/.test(linked),
		),
		serverCount: PATTERNS.serverCount.test(prose),
		noLogs: PATTERNS.noLogs.test(prose),
		account: PATTERNS.account.test(actions),
		productType: types.some((type) => PRODUCT_TYPE.test(type)),
		articleType: types.some((type) => ARTICLE_TYPE.test(type)),
		byline: signals.byline,
		severalProviders: distinct(`${title}\n${prose}`, WELL_KNOWN) >= 3,
		sponsoredLinks: signals.sponsored >= 3,
		reportTitle: PATTERNS.reportTitle.test(title),
		reportedSpeech: count(prose, PATTERNS.reportedSpeech) >= 3,
		manual:
			PATTERNS.manual.test(title) ||
			/(^|\.)(docs|wiki|man)\.|\/(docs|wiki|man)\//.test(host + path),
		portal: count(prose, PATTERNS.portal) >= 3,
	};
	return (Object.keys(present) as SignalName[]).filter((name) => present[name]);
}

function distinct(words: string, pattern: RegExp): number {
	return new Set(
		Array.from(words.matchAll(pattern), ([match]) => match.toLowerCase().replace(' ', '')),
	).size;
}

function count(words: string, pattern: RegExp): number {
	return words.match(pattern)?.length ?? 0;
}
