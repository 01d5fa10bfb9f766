import { readSignals } from './read';

/** VPN by name: in Latin letters, in the scripts that spell it out, or by the word that a language has of its own. */
export const VPN =
	/vpn|впн|wireguard|shadowsocks|و[یي].?پ[یي].?ا[یي]ن|فیلتر.?شکن|ভিপিএন|科学上网|翻墙/i;

/**
 * How such a service speaks of itself that would rather not say VPN, where it is sold, what its host may be called; and
 * a home page that says nothing of itself but a short title. Worth a reading, but not a word to anybody by itself.
 */
const TRADE =
	/proxy|block|tunnel|priva|hide|secur|segur|encrypt|anonym|unseen|internet|naveg|brows|surf|connect|server|censor|unlimited|app-id|shield|wi-?fi|\/(pric|plan|download|feat)|\w(net|app)\.|блок|нтернет|نترنت|نٹرن|محفوظ|مشف|网络|加速|^[^/]+\/\/[^/]+\/\n.{1,20}$/i;

/** Metas in which a page says what it is. */
const TELLING = /^[^=]*(desc|title|key|name|app)/i;

/**
 * Whether a page could matter at all: a look at its address, its title and what its metas say of it, nothing else. Pages
 * without a trace cost no more than this.
 *
 * @returns `weak` where only what it says once it is read can tell
 */
export function traceOf(page: Document): 'plain' | 'weak' | false {
	const { title, metas } = readSignals(page, 'head');
	const words = [
		page.location.href.slice(0, 2048),
		title,
		...metas.filter((meta) => TELLING.test(meta)),
	].join('\n');
	if (VPN.test(words)) return 'plain';
	return TRADE.test(words) && 'weak';
}

/** Whether an address alone speaks of VPN. */
export function addressHasTrace(host: string, path: string): boolean {
	return VPN.test(host) || VPN.test(path);
}
