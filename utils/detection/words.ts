/** Words that tell one name from another no better than "shop" does: names made of nothing else are generic. */
export const TRADE_WORDS: ReadonlySet<string> = new Set(
	(
		'vpn vpns free best top fast super secure security safe private privacy personal my net web online proxy server ' +
		'servers unlimited open tunnel easy quick speed cheap pro plus one get the your mobile android pc windows mac ios ' +
		'app apps download for you me all'
	).split(' '),
);

/** Words that imitations put before or after a name to draw people in: even an everyday name beside them is aimed at. */
export const LURES: ReadonlySet<string> = new Set(
	(
		'secure official login signin account accounts support helpdesk download downloads pk pakistan verify verification ' +
		'licensed activate activation crack cracked'
	).split(' '),
);

/** Other words that imitations add, and honest names too. */
export const ADDED_WORDS: readonly string[] = [
	...LURES,
	...(
		'signup my get try buy go the use free premium pro plus best top help apk mod app apps android ios iphone windows ' +
		'win mac pc desktop mobile online shop store site web website page home hq vpn net service services client install ' +
		'installer setup update updates upgrade auth portal payment payments pay billing offer offers promo sale cheap new ' +
		'real original trusted safe security global world asia india usa uk us eu urdu uae ae in id vip gold max cloud ' +
		'connect access server servers proxy fast lifetime key keys license licence pta approved registered renew ' +
		'subscription subscribe team inc ltd llc co com org www direct dns extension chrome browser'
	).split(' '),
];

/** A name beside one of these is spoken of, not imitated. */
export const TALK_WORDS: ReadonlySet<string> = new Set(
	'review reviews vs versus coupon coupons alternative alternatives test tests guide compare comparison blog news forum community wiki fan fans status'.split(
		' ',
	),
);

/**
 * Words of everyday language, and names of places and people, that providers have taken for a brand or that lie one
 * letter from one. Alone they are nobody's.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
	(
		'hola lantern lanterns outline opera operas norton horton morton hide trust encrypt photon protons ' +
		'siphon siphons teleport browse browsed overlay overlays overpay predator predators veep ghost express freedom freedome private perfect urban panda turbo atlas'
	).split(' '),
);

/** Hosts that give each customer a subdomain for its help desk, status page, app links or downloads: nobody's imitation. */
export const CUSTOMER_HOSTS: ReadonlySet<string> = new Set(
	(
		'zendesk.com freshdesk.com helpscoutdocs.com intercom.help atlassian.net statuspage.io status.io onelink.me app.link ' +
		'page.link sjv.io pxf.io evyy.net uptodown.com softonic.com apkpure.com fandom.com slack.com crisp.help ' +
		'trustpilot.com hasoffers.com go2cloud.org postaffiliatepro.com'
	).split(' '),
);

/** Whether a name is a run of the given words and nothing else. */
export function isMadeOf(words: ReadonlySet<string>, name: string): boolean {
	const reached = new Set([0]);
	for (const start of reached)
		for (let end = start + 1; end <= name.length; end += 1)
			if (words.has(name.slice(start, end))) reached.add(end);
	return reached.has(name.length);
}
