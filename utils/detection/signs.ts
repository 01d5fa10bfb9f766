import { registrableDomain } from '../hostname';
import { VPN } from './trace';
import type { PageView } from './view';

/**
 * The signals that tell a page that offers a VPN service from one that only speaks of VPNs. What each weighs is in
 * `weights.ts`; here stands only how each is seen, in English and Urdu, and by structure in any language.
 *
 * Every pattern is linear on hostile text: a repeat is bounded, or cannot be entered at many places.
 */

type Sign = (page: PageView) => boolean;

/** What speaks for an offer. */
export const FOR = {
	/** In what was registered: `vpn.` before a name is a company's door for its own people. */
	vpnInHost: ({ host }) => registrableDomain(host).label.includes('vpn'),
	shopPath: ({ path }) =>
		/^\/(index\.\w{2,5}|home|\w\w(-\w\w)?\/?)?$|\/(pricing|prices?|plans?|rates?|buy|order|checkout|subscribe|downloads?|apps?|features?|servers?|locations?|products?)\b/.test(
			path,
		),
	/** The page speaks of itself as "we", of things that a service has. */
	ownWords: ({ prose }) =>
		/\b(our|we)\b[^.\n]{0,50}\b(servers?|apps?|vpn|network|logs?|encrypt\w{0,6}|locations|protocols?|customers|users|subscribers|support team|machines|tunnels?)\b|ہمار[اےی][^۔\n]{0,50}(سرور|ایپ|وی پی این|نیٹ ورک|صارفین|VPN|tunnel)|ہم [^۔\n]{0,40}(لاگ|محفوظ نہیں|نہیں رکھتے)/i.test(
			prose,
		),
	firstPerson: ({ prose }) => counts(prose, /\b(we|our|us)\b|ہم(?:ار[ےیا]|یں|\b| )/gi) >= 3,
	secondPerson: ({ prose }) => counts(prose, /\b(you|your|yours)\b|آپ|\baap\b/gi) >= 4,
	/** It speaks to the reader of what the reader gets. */
	pitch: ({ prose }) =>
		counts(
			prose,
			/\b(protects?|secures?|hides?|mask|encrypts?|change|keeps?|safeguard|shield|unblocks?|access|browse|surf|stream|enjoy|stay|lock)\b[^.\n]{0,30}\b(your|you|anonymous\w{0,2}|private\w{0,2}|safe\w{0,2}|securely|freely|online|websites?|sites|ip|wi-?fi|privacy)\b|اپن[یےا] [^۔\n]{0,40}(محفوظ|چھپ|رازداری|پرائیویسی|آئی پی|انٹرنیٹ|کنکشن)|آپ ک[اےی] [^۔\n]{0,40}(محفوظ|خفیہ|ٹریفک|آئی پی|پتہ)|بند (ویب ?سائٹ|سائٹ)/gi,
		) >= 2,
	price: ({ prose }) =>
		/(?:[$€£₨₹¥]|\bRs\.?|\bPKR|\bUSD|\bEUR)\s?\d|\d[\d.,]{0,9}\s?(?:[$€£₨₹元]|PKR|USD|EUR|Rs\b|روپے|درہم|ریال|rupay|rubles?|руб)/i.test(
			prose,
		),
	perMonth: ({ prose }) =>
		/\d\s{0,2}(?:[€元]|PKR|USD|EUR|روپے)?\s{0,2}(?:\/|per|a|each|فی)\s{0,2}(?:mo|month|monthly|yr|year|week|day|ماہ|سال|مہین|月)|ماہانہ|سالانہ|\d (?:مہین|سال|دن)|\bmahina\b|月付|в месяц|شهري|ماهانه/i.test(
			prose,
		),
	guarantee: ({ prose }) =>
		/money[- ]back|free trial|\d{1,3}[- ]days?,? (free|trial|refund|guarantee|money)|\d{1,3} days (free|risk[- ]free|to change)|try (it )?(\w{1,10} )?(free|risk[- ]free)|refunds?\b|cancel any ?time|no (credit )?card|رقم (کی )?واپس|مفت (آزم|ٹرائل)|دن مفت|ٹیسٹ اکاؤنٹ|试用/i.test(
			prose,
		),
	callToAction: ({ actions }) =>
		/^(get|try|buy|start|subscribe|install|connect|order|choose|claim|go premium|upgrade|add to (cart|chrome|firefox)|create|see|view)\b.{0,30}\b(vpn|now|started|free|plans?|pricing|protected|today|trial|account|cart|chrome|firefox|premium|whatsapp|it)\b|^(buy|subscribe|get started|sign up|order|pricing|plans?|packages|rates|prices|buy now|add to cart|get \w{3,20})$|خریدیں|آزمائیں|سبسکرائب|پلان|پیکیج|ریٹ|آرڈر|حاصل کریں|شروع کریں|立即|注册/im.test(
			actions,
		),
	download: ({ actions }) =>
		/\bdownload\b|get it on|google play|app ?store|appgallery|add to (chrome|firefox)|\bapk\b|ڈاؤن\s?لوڈ|اینڈرائ?یڈ|下载/i.test(
			actions,
		) ||
		counts(
			actions,
			/^(windows|macos|mac|android|ios|iphone|linux|chrome|firefox|routers?|smart tv)\b/gim,
		) >= 3,
	platforms: ({ prose }) =>
		distinct(
			prose,
			/\b(windows|mac ?os|mac|android|ios|iphone|linux|chrome|firefox|smart tv|fire tv|routers?)\b|ونڈوز|اینڈرائ?یڈ|آئی فون|آئی او ایس|میک/gi,
		) >= 3,
	appStores: ({ otherHosts, actions, metaNames }) =>
		/^(play\.google|apps\.apple|itunes\.apple|chromewebstore\.google|chrome\.google|addons\.mozilla|apps\.microsoft|microsoftedge\.microsoft|appgallery\.huawei)\.(com|org)$/m.test(
			otherHosts,
		) ||
		/google play|app store|appgallery|add to chrome|chrome web store/i.test(actions) ||
		/^(apple-itunes-app|google-play-app)$/m.test(metaNames),
	serverCount: ({ prose }) =>
		/\d[\d,.]{0,7}\+?\s{0,2}(?:[\w-]{1,20}\s){0,2}(servers|server locations|locations|countries|cities|gateways|nodes|ممالک|سرور)|(servers|nodes|gateways|locations) (in|across) \d/i.test(
			prose,
		),
	noLogs: ({ prose }) =>
		/\b(no|zero|never|without)[- ](?:[\w-]{1,15}[- ]){0,2}(?:logs?|logging)\b|\b(do(n.t| not)|never) (?:\w{1,12} ){0,2}(log|logs|track|record|collect|store|keep)\b|لاگ (نہیں|محفوظ نہیں|نہ)|ریکارڈ نہیں|نو لاگ/i.test(
			prose,
		),
	/** Links within the site that only a shop has. */
	shopLinks: ({ ownPaths }) =>
		distinct(
			ownPaths,
			/\/(pricing|prices?|plans?|buy|order|checkout|cart|download|downloads|servers?|locations?|features?|apps?|refund\w{0,8}|sign-?up|register|affiliates?|reseller|vpn-(?:apps?|servers?)|support)\b/g,
		) >= 3,
	payment: ({ prose }) =>
		distinct(
			prose,
			/\b(visa|mastercard|paypal|bitcoin|crypto\w{0,8}|jazz ?cash|easypaisa|apple pay|google pay|credit card|bank transfer|stripe)\b|جاز کیش|ایزی پیسہ/gi,
		) >= 2,
	support: ({ prose }) =>
		/\b24\s?[/x]\s?7\b|live chat|customer support|whatsapp (us|support)|ہر وقت مدد|چوبیس گھنٹے/i.test(
			prose,
		),
	crowd: ({ prose }) =>
		/\b\d[\d,.]{0,9}\+?\s?(m|k|million|thousand|lakh|crore)?\+?\s?(happy |active )?(users|customers|people|downloads|subscribers|members)\b|(لاکھ|ہزار|کروڑ)[^۔\n]{0,15}صارفین/i.test(
			prose,
		),
	/** The words of the trade, many of them. */
	tradeWords: (page) => speaksOfTrade(page),
	/** "Falcon VPN" on `falcon.example`: the page is about the site's own. */
	ownName: ({ host, letters }) => {
		const name = ownLabel(host);
		if (name.length < 4) return false;
		const times = letters.split(name).length - 1;
		return name.includes('vpn') ? times >= 3 : times >= 5 || letters.includes(`${name}vpn`);
	},
	chatOrder: ({ prose }) =>
		/whatsapp|telegram|easypaisa|jazz ?cash|واٹس ?ایپ|ٹیلی ?گرام|ایزی پیسہ|جاز کیش/i.test(prose),
	productType: ({ types }) =>
		types.some((type) =>
			/^(product|software\w{0,30}|web ?application|mobileapplication|offer|aggregateoffer|service)$/i.test(
				type,
			),
		),
} satisfies Record<string, Sign>;

/** What speaks against one. */
export const AGAINST = {
	articleType: ({ types }) =>
		types.some((type) =>
			/^(\w{1,20}article|\w{1,20}posting|review|itemlist|qapage|report|scholarlyarticle|course|videoobject)$/i.test(
				type,
			),
		),
	byline: ({ metaNames, prose }) =>
		/^(article:|author$|citation_|parsely-author)/m.test(metaNames) ||
		/\b(written|reviewed|edited|posted|published) (by|on)\b|\bby [A-Z][a-z]+ [A-Z][a-z]+|\b(last )?updated:? [A-Z]?[a-z]{0,8} ?\d|\b\d{1,2} min(ute)?s? (read|de lecture)\b|Mis à jour|Aktualisiert|发布日期|作者|تحریر|نامہ نگار|شائع/.test(
			prose,
		),
	dated: ({ elements }) => (elements.time ?? 0) >= 1,
	articlePath: ({ path }) =>
		/\/(blog|news|articles?|story|stories|20\d\d|reviews?|guides?|how-to|best|vs|wiki|questions?|threads?|topics?|t|r|tag|category|posts?|opinion|tech|learn|tutorials?|press)\b|(-[a-z0-9]{1,20}){4}/.test(
			path,
		),
	knowledgeHost: ({ host }) =>
		/^(docs?|wiki|help|support|kb|forums?|community|blog|news|man|manpages|assistance|jobs|careers|learn|it|its|library|status|developer|packages|git|code)\./.test(
			host,
		),
	severalProviders: ({ prose }) =>
		distinct(
			prose,
			/\b(nord ?vpn|express ?vpn|surfshark|proton ?vpn|cyberghost|mullvad|pure ?vpn|private internet access|windscribe|tunnelbear|hotspot shield|ipvanish|vypr ?vpn|ivacy|hide\.?me|zenmate|strongvpn|astrill|psiphon|lantern|turbo vpn|betternet|atlas vpn|urban vpn)\b|نورڈ|ایکسپریس وی پی این/gi,
		) >= 2,
	/** Names that end in VPN, invented ones too; an offer names itself. */
	manyNames: ({ prose }) => distinct(prose, /\b[A-Z][A-Za-z]{2,14}(?: ?VPN)\b/g) >= 4,
	paidLinks: ({ paidLinks }) => paidLinks >= 3,
	disclosure: ({ prose }) =>
		/\baffiliate (links?|commission|disclosure|partner)|earn (a |an )?(small )?(affiliate )?commission|editorial(ly)? (independen|guideline|team|policy)|reader[- ]supported|advertising disclosure|sponsored (post|content)|why you can trust|our testing|how we test/i.test(
			prose,
		),
	reportTitle: ({ title, firstHeading }) =>
		/\b(best|top \d+|\d+ best|reviews?|reviewed|vs\.?|versus|compar\w{1,8}|alternatives?|how (to|do|does|can)|guide|what is|explained|bans?|banned|blocks?|blocked|crackdown|news|wikipedia|coupons?|promo codes?|deals?|forum|tutorial|is it (safe|legal|worth)|should (you|i)|why|opinion|editorial|analysis|changelog|release notes)\b|\?|بہترین|جائزہ|پابندی|خبر|کیا ہے|کیسے|طریقہ|کالم/i.test(
			`${title}\n${firstHeading}`,
		),
	reportedSpeech: ({ prose }) =>
		counts(
			prose,
			/\b(according to|said|told|reported|announced|spokes\w{3,7}|experts?|critics|in a statement|officials?|ministry|the (authority|government|regulator|company)|added that)\b|کے مطابق|نے کہا|اعلان|ترجمان|حکام/gi,
		) >= 3,
	verdictWords: ({ prose }) =>
		distinct(
			prose,
			/\b(pros and cons|pros|cons|our verdict|verdict|our rating|editor.s (choice|rating|pick)|we tested|in our tests|our review|read (the )?(full )?review|visit site|bottom line|overall score|out of (5|10)|what we (like|liked)|runner[- ]up|best for|ranked|ranking|contender|faqs about)\b|\b\d(\.\d)?\s?\/\s?(5|10)\b/gi,
		) >= 2,
	discussion: ({ prose }) =>
		distinct(
			prose,
			/\b(leave a (reply|comment)|post a comment|\d+ (comments|replies|answers|points|upvotes)|replies|upvotes?|upvoted|reply|quote|joined:|posts: ?\d+|view profile|original poster|OP|thread|asked|answered|accepted answer|karma|permalink|moderators?|re:)\b|تبصر[ےہ]/gi,
		) >= 3,
	manual: ({ title, generator, path, elements }) =>
		(elements.pre ?? 0) + (elements.code ?? 0) >= 3 ||
		/mkdocs|docusaurus|sphinx|hugo|vuepress|gitbook|mediawiki|jekyll|antora|readthedocs|vitepress|starlight/i.test(
			generator,
		) ||
		/\b(documentation|docs|manual|readme|reference|man page|changelog|api)\b/i.test(title) ||
		/\/(docs?|manual|man|manpages|reference|api|kb|wiki|packages?|releases|how-tos?|help|faq|assistance|knowledge\w{0,5})\b/.test(
			path,
		),
	technical: ({ prose }) =>
		distinct(
			prose,
			/\b(sudo|apt(-get)?|systemctl|config(uration)? file|daemon|ssh|cli|command[- ]line|repository|github|commits?|forks?|pull requests?|issues|npm|pip|rfc ?\d+|kernel|interface|subnet|iptables|routing table|certificates?|peers?|endpoint|tun\/?tap|cidr|gateway ip|pre-shared key|site-to-site|license: ?\w+|stargazers|maintainers?|dependencies)\b/gi,
		) >= 4,
	/** A way in for the people of one company or university. */
	portal: ({ prose, host }) =>
		distinct(
			prose,
			/\b(globalprotect|anyconnect|forticlient|secure client|pulse secure|ivanti|netextender|eduvpn|remote (access|workers?|users?|desktop)|off[- ]campus|campus|faculty|students?|employees?|single sign-on|sso|saml|it (services?|help ?desk|support|department|portal)|help ?desk|service desk|mfa|duo|okta|authorized users|acceptable use|internal (resources|network)|netid|domain password|intranet|vpn (portal|access)|connection profiles?|your (university|company|organi[sz]ation|work|staff) (account|email|e-mail|network|username)|library (resources|databases)|étudiants|personnel|mitarbeiter|studierende|rechenzentrum|hochschule)\b|طلبہ|ملازمین|عملہ|师生|校外|校园|教职工/gi,
		) >= 3 ||
		/\.(edu|ac|gov|mil)(\.\w\w)?$/.test(host) ||
		/^(ssl|web|my)?-?vpn\d?\.|^(remote|access|gateway)\./.test(host),
	encyclopedia: ({ prose, host }) =>
		/\b(from wikipedia|the free encyclopedia|\[edit\]|see also|further reading|external links|citation needed|disambiguation|retrieved (on )?\d|talk page|page was last edited)\b|آزاد دائرۃ المعارف|حوالہ جات/i.test(
			prose,
		) || /wiki|pedia/.test(host),
	law: ({ prose }) =>
		distinct(
			prose,
			/\b(pta|regulator\w{0,2}|licensing|registration|authority|government|ban(ned)?|crackdown|parliament|ministry|court|lawmakers|senate|peca|directive|legal framework|freelancers|firewall|internet shutdown|censorship|journalists?|digital rights|policy)\b|پی ٹی اے|حکومت|پابندی|عدالت|وزارت|لائسنس/gi,
		) >= 4,
	/** A store or an archive that offers everybody's apps. */
	store: ({ prose, host, path }) =>
		distinct(
			prose,
			/\b(ratings? (and|&) reviews?|data safety|contains ads|in-app purchases|content rating|age rating|rated for|version history|app privacy|privacy practices|more (by|from) (this )?developer|similar apps|related (items|programs|extensions)|you (might|may) also like|about this (app|extension)|flag (as )?inappropriate|offered by|developer (contact|info)|requires (android|ios) \d|all versions|older versions|publisher.s description|freeware|mirror \d|date added|report (broken|file|abuse)|package( name)?:|editor.s note|add to wishlist)\b|پرانے ورژن|تمام ورژن|زمر[ےہ]|درجہ بندی|ڈیٹا کی حفاظت|ایپ کے بارے میں|اشتہارات شامل|ایپ کے اندر خریدار|ملتی جلتی ایپس|فائل کا سائز/gi,
		) >= 2 ||
		/^(play|apps|appstore|store|addons|chromewebstore|marketplace)\./.test(host) ||
		/\/(store\/apps|apps?\/(details|id)|apps?\/[^/]{1,60}\/[^/]|addons?\/|extensions?\/|detail\/|webstore|software\/)|(com|net|org|io|app)\.[a-z]\w{1,30}\.\w/.test(
			path,
		),
	/** Small print. */
	legalPage: ({ title, path }) =>
		/privacy (policy|notice|statement)|terms (of|and|&)|cookie policy|refund policy|acceptable use|eula|licen[sc]e agreement|impressum|رازداری کی پالیسی|پرائیویسی پالیسی|شرائط/i.test(
			title,
		) || /\/(privacy|terms|legal|tos|eula|cookies?|refunds?|aup|gdpr|dmca|imprint)\b/.test(path),
	/** It tells people about their connection. */
	toolPage: ({ title, firstHeading }) =>
		/what.?s? (is )?my ip|\bip (address )?(lookup|check|checker|location|geolocation|finder)|leak test|speed ?test|\bwhois\b|port (check|scan)|my ip\b/i.test(
			`${title}\n${firstHeading}`,
		),
	course: ({ prose }) =>
		distinct(
			prose,
			/\b(course|lessons?|curriculum|instructor|enrol(l|led|lment)?|exam|ccna|certification|syllabus|quiz|module \d|lecture|homework|apply now|job description|responsibilities|qualifications|salary|vacancy|hiring|patients?|clinic|abstract|doi|proceedings)\b/gi,
		) >= 3,
	deals: ({ prose, title }) =>
		counts(
			prose,
			/\b(coupons?|promo codes?|voucher|deals?|discount codes?|show code|redeem|verified today|\d\d% off)\b/gi,
		) >= 4 || /\b(coupons?|deals?|promo)\b/i.test(title),
	/** A door for those who already belong: it asks for a password and says little else. */
	loginPage: ({ prose, elements }) =>
		/\b(user ?name|password|passcode|sign in|log ?in)\b/i.test(prose) &&
		prose.length < 1500 &&
		(elements.p ?? 0) < 5,
	sellsMuchElse: ({ prose }) =>
		distinct(
			prose,
			/\b(antivirus|anti-virus|viruses|malware|ransomware|phishing|identity (theft|protection)|password manager|parental controls?|broadband|fib(re|er)|hosting|domains?|web ?mail|e-?mail|cloud storage|mobile plans?|sim|landline|tv|laptops?|ebooks?|search engine|tabs|backup|firewall|website builder|bookmarks|themes|ad[- ]?block\w{0,3}|reader mode|wallet|download manager|sidebar|colocation|dedicated servers?|sd-wan|voip)\b/gi,
		) >= 5,
	enterprise: ({ prose }) =>
		distinct(
			prose,
			/\b(site-to-site|ipsec|throughput|gateways?|appliances?|branch(es)?|data ?cent(er|re)s?|sd-wan|ssl vpn|enterprise|contact sales|datasheet|request a (demo|quote)|vpc|on-premises|hybrid|zero trust|ztna|partners?|compliance|workforce|concurrent sessions|firewalls?|saml|active directory|deployment)\b/gi,
		) >= 4,
	tested: ({ prose }) =>
		counts(
			prose,
			/\b(we (tested|found|tried|measured|asked|bought|like|rate)|our (tests?|tester|panel|lab|score|pick|rating)|test score|tested|★|star rating|score)\b|★★/gi,
		) >= 3,
	/** It introduces itself as something else. */
	otherTitle: ({ title, firstHeading, host }) =>
		!VPN.test(`${title} ${firstHeading} ${host}`) &&
		/\b(antivirus|internet security|identity|browser|broadband|fib(re|er)|hosting|bank|cloud|password|email|e-mail|router|phone|search|store|news|shop|university|ministry|authority)\b/i.test(
			`${title} ${firstHeading}`,
		),
	/** VPN is a word among others, and the other words are not of the trade. */
	inPassing: (page) =>
		counts(page.prose, MENTIONS) <= 3 &&
		!VPN.test(`${page.host} ${page.title} ${page.firstHeading}`) &&
		!speaksOfTrade(page),
	longRead: ({ elements, prose }) => (elements.p ?? 0) >= 25 && prose.length > 6000,
} satisfies Record<string, Sign>;

const MENTIONS = new RegExp(VPN.source, 'gi');

const TRADE_TERMS =
	/\b(kill[- ]?switch|wireguard|openvpn|ikev2|l2tp|pptp|shadowsocks|vless|obfuscat\w{0,4}|aes[- ]?\d{3}|encrypt(ed|ion|s)?|no[- ]logs?|tunnel|ip address|static ip|dedicated ip|servers?|countries|locations|split[- ]tunnel\w{0,4}|dns leaks?|bandwidth|unlimited|devices|wi-?fi|stealth|streaming|torrent\w{0,3}|p2p|unblock\w{0,3}|proxy|anonymous\w{0,2}|multi-?hop|ram-only)\b|سرور|سرنگ|خفیہ|لامحدود|رازداری|کِل سوئچ|سیکیور|节点|加密/gi;

function speaksOfTrade({ prose }: PageView): boolean {
	return distinct(prose, TRADE_TERMS) >= 5;
}

function ownLabel(host: string): string {
	return registrableDomain(host).label.replaceAll('-', '');
}

function counts(words: string, pattern: RegExp): number {
	return words.match(pattern)?.length ?? 0;
}

function distinct(words: string, pattern: RegExp): number {
	return new Set(words.match(pattern)?.map((found) => found.toLowerCase().replace(/\s+/g, '')))
		.size;
}
