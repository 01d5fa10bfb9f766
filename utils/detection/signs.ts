import { registrableDomain } from '../hostname';
import { VPN } from './trace';
import { lettersOf, type PageView } from './view';

/**
 * The signals that tell a page that offers a VPN service from one that only speaks of VPNs. What each weighs is in
 * `weights.ts`; here stands only how each is seen, in English and Urdu, and by structure in any language.
 *
 * Every pattern is linear on hostile text: a repeat is bounded, or cannot be entered at many places.
 */

/** Between what a page is and whose it is. */
const TITLE_BREAK = /\s[|–—:·•«»-]{1,3}\s|: /;

type Sign = (page: PageView) => boolean;

/** What speaks for an offer. */
export const FOR = {
	/** In what was registered: `vpn.` before a name is a company's door for its own people. */
	vpnInHost: ({ host }) => registrableDomain(host).label.includes('vpn'),
	shopPath: (page) =>
		isHome(page) ||
		/\/(pricing|prices?|plans?|rates?|buy|order|checkout|subscribe|downloads?|apps?|features?|servers?|locations?|products?|packages|preise|precios|planos|tarif\w{0,3}|fiyat\w{0,4}|qeemat|telecharger|indir|vpn-for-\w)\b/.test(
			page.path,
		),
	/** The page speaks of itself as "we", of things that a service has. */
	ownWords: ({ prose }) =>
		/\b(our|we)\b[^.\n]{0,50}\b(servers?|apps?|vpn|network|logs?|encrypt\w{0,6}|locations|protocols?|customers|users|subscribers|support team|machines|tunnels?)\b|ہمار[اےی][^۔\n]{0,50}(سرور|ایپ|وی پی این|نیٹ ورک|صارفین|VPN|tunnel)|ہم [^۔\n]{0,40}(لاگ|محفوظ نہیں|نہیں رکھتے)/i.test(
			prose,
		),
	firstPerson: ({ prose }) => counts(prose, /\b(we|our|us)\b|ہم(?:ار[ےیا]|یں|\b| )/gi) >= 3,
	secondPerson: ({ prose }) =>
		counts(
			prose,
			/\b(you|your|yours|usted|tus?|deine?|ihre?|votre|vous|anda|você|seu)\b|آپ|\baap\b|ваш|আপনা|आप|شما/gi,
		) >= 4,
	/** It speaks to the reader of what the reader gets. */
	pitch: ({ prose }) =>
		counts(
			prose,
			/\b(protects?|secures?|hides?|mask|encrypts?|change|keeps?|safeguard|shield|unblocks?|access|browse|surf|stream|enjoy|stay|lock)\b[^.\n]{0,30}\b(your|you|anonymous\w{0,2}|private\w{0,2}|safe\w{0,2}|securely|freely|online|websites?|sites|ip|wi-?fi|privacy)\b|اپن[یےا] [^۔\n]{0,40}(محفوظ|چھپ|رازداری|پرائیویسی|آئی پی|انٹرنیٹ|کنکشن)|آپ ک[اےی] [^۔\n]{0,40}(محفوظ|خفیہ|ٹریفک|آئی پی|پتہ)|بند (ویب ?سائٹ|سائٹ)/gi,
		) >= 2,
	/** The site's own name comes first in the title, or heads the page: what it is about is the site's own. */
	ownTitle: ({ host, title, firstHeading }) => {
		const name = ownLabel(host).replace(/^(get|try|the|my|go)|vpn|app$/g, '');
		const first = title.split(TITLE_BREAK)[0] ?? '';
		return name.length >= 4 && lettersOf(`${first}\n${firstHeading}`).includes(name);
	},
	/** What one account covers. */
	devices: ({ prose }) =>
		/\d (?:devices|computers|geräte|dispositiv|appareils|cihaz|perangkat|устройств)|unlimited (?:devices|bandwidth|data|traffic|speed)|دستگاه|أجهزة|ڈیوائس|ডিভাইস|台设备|台のデバイス/i.test(
			prose,
		),
	price: ({ prose }) => namesPrice(prose),
	perMonth: ({ prose }) =>
		/\d\s{0,2}(?:[€$₽元]|PKR|USD|EUR|TL|zł|kr|روپے)?\s{0,2}(?:\/|per|an?|each|فی|pro|im|por|al|par)\s{0,2}(?:\w{1,8} \/ )?(?:mo|yr|year|week|day|mes|mês|mies|mnd|mån|jahr|año|ano|an\b|ماہ|سال|مہین|月)|ماہانہ|سالانہ|\d (?:مہین|سال|دن)|\bmahina\b|\bayda\b|\baylık|\/ay\b|月[付額]|年付|мес|شهر|ماه|bulan|월|प्रति माह|मासिक|महीन|মাস/i.test(
			prose,
		),
	/** What it calls for: a step that only a seller offers, or something by the site's own name, as in "Get Falcon". */
	callToAction: ({ host, actions }) => {
		const name = ownLabel(host).replace('vpn', '');
		return (
			/^(get started|(buy|order|subscribe|start|join) now|add to (cart|chrome|firefox)|(start )?(\w{1,3}-day )?(free )?trial|choose \w{3,12}|(create|open) (an |a free )?account|claim .{3,40}|(select|choose|get) (a |your )?(plan|\d .{2,8})|go premium|upgrade( now)?)\b|^(buy|order|subscribe|packages|rates|pricing|plans?|prices)$|خریدیں|آزمائیں|سبسکرائب|پلان|پیکیج|پیکج|ریٹ|آرڈر|حاصل کریں|شروع کریں|^(jetzt|kaufen|bestell|loslegen|testen|comprar?|contratar?|empez|consigue|prueb|experiment|começ|acheter|commencer|essayer|obtenir|acquista|inizia|prova|купить|подключ|начать|попроб|оформ|получить|satın|hemen|başla|dene|beli|coba|mulai|daftar|запустить|тариф|اشتر|ابدأ|جرب|احصل|حمّ?ل|شروع|دریافت|خرید|अभी|खरीद|शुरू|এখনই|অর্ডার|কিনুন|শুরু|购买|套餐|立即|免费|注册|購入|始め|구매|시작)/im.test(
				actions,
			) ||
			(name.length >= 3 &&
				actions
					.split('\n')
					.some(
						(line) =>
							/^(get|try|buy|download|join|start|install|switch|upgrade)\b/i.test(line) &&
							lettersOf(line).includes(name),
					))
		);
	},
	download: ({ actions, otherHosts, metaNames }) =>
		/^(play\.google|apps\.apple|itunes\.apple|chromewebstore\.google|addons\.mozilla|apps\.microsoft)\./m.test(
			otherHosts,
		) ||
		/^(apple-itunes|google-play)-app$/m.test(metaNames) ||
		/\bdownload\b|get it on|google play|app ?store|appgallery|add to (chrome|firefox)|\bapk\b|ڈاؤن\s?لوڈ|اینڈرائ?یڈ|下载|descarg|baixar|télécharg|herunterlad|скачать|indir|unduh|pobierz|دانلود|تحميل|ダウンロード|다운로드|डाउनलोड|ডাউনলোড|scarica/i.test(
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
	serverCount: ({ prose }) =>
		/[\d۰-۹٠-٩][\d۰-۹٠-٩,.]{0,7}\+?\s{0,2}(?:[\w-]{1,20}\s){0,2}(servers|server locations|locations|countries|cities|gateways|nodes|ممالک|ملک|سرور|länder|pa[ií]ses|pays|стран|ülke|negara|کشور|دول|خادم|देश|দেশ|সার্ভার|か?国|kraj|land|paesi|개국|节点)|(servers|nodes|gateways|locations) (in|across) \d/i.test(
			prose,
		),
	noLogs: ({ prose }) =>
		/\b(no|zero|never|without)[- ](?:[\w-]{1,15}[- ]){0,2}(?:logs?|logging)\b|\b(do(n.t| not)|never) (?:\w{1,12} ){0,2}(log|logs|track|record|collect|store|keep)\b|لاگ (نہیں|محفوظ نہیں|نہ)|ریکارڈ نہیں|نو لاگ|\b(sin|sem|keine|tanpa|без) (\S{1,12} )?(logs?\b|registros|protokolle|логов)|логи(?!н)|سجلات|日志|ログ/i.test(
			prose,
		),
	/** A door to its own shop, or its own file to install. */
	ownShop: ({ ownPaths }) =>
		/\/(pricing|prices?|plans?|packages|buy|order|checkout|cart|sign-?up|register|join|subscribe|trial|preise|precios|planos|tarif\w{0,3}|fiyat\w{0,4}|qeemat|bestill|comprar|kaufen)\b|cart\.php|\.(apk|exe|dmg|msi|deb)$/m.test(
			ownPaths,
		),
	payment: ({ prose }) =>
		distinct(
			prose,
			/\b(visa|mastercard|paypal|bitcoin|crypto\w{0,8}|jazz ?cash|easypaisa|apple pay|google pay|credit card|bank transfer|stripe)\b|جاز کیش|ایزی پیسہ/gi,
		) >= 2,
	/** "Falcon VPN" on `falcon.example`: the page is about the site's own. */
	ownName: ({ host, letters }) => {
		const name = ownLabel(host);
		if (name.length < 4) return false;
		const times = letters.split(name).length - 1;
		return name.includes('vpn') ? times >= 3 : times >= 5 || letters.includes(`${name}vpn`);
	},
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
		/^(article:(published|author|section|tag)|author$|citation_|parsely-author)/m.test(metaNames) ||
		/\b(written|reviewed|edited|posted|published) (by|on)\b|\bBy (our )?[A-Z][a-z]+|\b\d{1,2} min(ute)?s? (read|de lecture)\b|\b(Por|Par|Von|Oleh|Yazan) [A-Z]\p{L}+ [A-Z]\p{L}+|Mis à jour|Aktualisiert|Автор|بقلم|نویسنده|发布日期|作者|تحریر|نامہ نگار|شائع/u.test(
			prose,
		),
	dated: ({ elements, prose }) =>
		(elements.time ?? 0) >= 1 ||
		/\b\d{1,2}(st|nd|rd|th)?\.? (de )?\p{L}{3,12}\.?,? (de )?20\d\d|\b[A-Z][a-z]{2,8}\.? \d{1,2}, 20\d\d\b|20\d\d年|\b\d{1,2}[./-]\d{1,2}[./-]20\d\d\b|\b20\d\d-\d\d-\d\d\b|[\d۰-۹]{1,2} (جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر)/iu.test(
			prose.slice(0, 1200),
		),
	/** A heading as long as a sentence, and the title repeats it: so do reports, in any language. */
	headline: ({ title, headings }) =>
		headings
			.split('\n')
			.slice(0, 2)
			.some((line) => line.split(' ').length >= 5 && title.includes(line)),
	/** The whole page is one article, or two; cards are more. */
	articleElement: ({ elements }) => elements.article === 1 || elements.article === 2,
	/** An offer speaks of one VPN. */
	plural: ({ title, firstHeading, prose }) =>
		/vpns\b/i.test(`${title} ${firstHeading}`) || counts(prose, /vpns\b/gi) >= 2,
	/** Its title has VPN in a row with other things. */
	amongOthers: ({ title, firstHeading }) =>
		/(,|&|\+|\band|\bwith|\bplus|\bund|\by|\bet|\be) (a |free |built-in )?vpn\b|\bvpn,/i.test(
			`${title}\n${firstHeading}`,
		),
	articlePath: ({ path }) =>
		/\/(blog|news|articles?|story|stories|20\d\d|reviews?|guides?|how-to|best|vs|wiki|questions?|threads?|topics?|t|r|tag|category|posts?|opinion|tech|learn|tutorials?|press|careers?|jobs|status|contact|glossary|support|setup|affiliates?|transparency)\b|(-[a-z0-9]{1,20}){4}/.test(
			path,
		),
	knowledgeHost: ({ host }) =>
		/^(docs?|wiki|help|support|kb|forums?|community|blog|news|man|manpages|assistance|jobs|careers|learn|it|its|library|status|developer|packages|git|code)\.|news|review|best|top\d|^top|compar|coupon|deal|rank|guide|daily|tribune|wiki|forum|blog|mejor|melhor|meilleur|advis|expert|insider|notes|tips|info\b/.test(
			host,
		),
	severalProviders: ({ prose }) =>
		distinct(
			prose,
			/\b(nord ?vpn|express ?vpn|surfshark|proton ?vpn|cyberghost|mullvad|pure ?vpn|private internet access|windscribe|tunnelbear|hotspot shield|ipvanish|vypr ?vpn|psiphon|turbo vpn)\b|نورڈ|ایکسپریس وی پی این/gi,
		) >= 2,
	disclosure: ({ prose }) =>
		/\baffiliate (links?|commission|disclosure|partner)|earn (a |an )?(small )?(affiliate )?commission|editorial(ly)? (independen|guideline|team|policy)|reader[- ]supported|advertising disclosure|sponsored (post|content)|why you can trust|our testing|how we test/i.test(
			prose,
		),
	reportTitle: ({ title, firstHeading }) =>
		/[?؟？]/.test(title) ||
		/\b(best|top \d+|\d+ best|reviews?|reviewed|vs\.?|versus|compar\w{1,8}|alternatives?|how (to|do|does|can)|guide|what is|explained|bans?|banned|blocks?|blocked|news|wikipedia|coupons?|promo codes?|deals?|forum|tutorial|is it (safe|legal|worth)|should (you|i)|why|opinion|editorial|analysis|changelog|release notes|raises|launches|announces|adds|says|fined|whitelisting|registration|licen[cs]es?|mejores|melhores|meilleur\w{0,2}|beste\w?|en iyi|terbaik|qué es|o que é|qu.est-ce|was ist|nedir|apa itu|cómo|como|comment|nasıl|cara|inceleme\w{0,2}|ulasan|avis|test|análisis|reseña|análise|vergleich)\b|лучш|обзор|сравн|что такое|\bкак |запре|أفضل|مراجعة|حظر|بهترین|چیست|最佳|评测|什么是|如何|おすすめ|比較|بہترین|جائزہ|پابندی|خبر|کیا ہے|کیسے|طریقہ|کالم/i.test(
			`${title}\n${firstHeading}`,
		),
	verdictWords: ({ prose }) =>
		distinct(
			prose,
			/\b(pros and cons|pros|cons|our verdict|verdict|our rating|editor.s (choice|rating|pick)|we tested|in our tests|our review|read (the )?(full )?review|visit site|bottom line|overall score|out of (5|10)|what we liked?|runner[- ]up|best for)\b|\b\d(\.\d)?\s?\/\s?(5|10)\b/gi,
		) >= 2,
	manual: ({ title, generator, path, elements }) =>
		(elements.pre ?? 0) >= 1 ||
		/mkdocs|docusaurus|sphinx|vuepress|gitbook|mediawiki|vitepress/i.test(generator) ||
		/\b(documentation|docs|manual|readme|reference|man page|changelog|api)\b/i.test(title) ||
		/\/(docs?|manual|man|manpages|reference|api|kb|wiki|package|project|releases|how-tos?|help|faq|assistance|knowledge\w{0,5})\b/.test(
			path,
		),
	/** A way in for the people of one company or university. */
	portal: ({ prose, host }) =>
		distinct(
			prose,
			/\b(globalprotect|anyconnect|forticlient|pulse secure|eduvpn|off[- ]campus|faculty|it (services?|help ?desk|support|department|portal)|help ?desk|service desk|duo|authorized users|netid|intranet|your (university|company|organi[sz]ation|work|staff) (account|email|e-mail|network|username)|library|étudiants|personnel|mitarbeiter|studierende|estudiantes|öğrenci\w{0,8}|hochschule)\b|طلبہ|ملازمین|师生|校外|校园|教职工/gi,
		) >= 3 ||
		/\.(edu|ac|gov|mil)(\.\w\w)?$/.test(host) ||
		(/^(ssl|web|my)?-?vpn\d?\.|^(remote|access|gateway)\./.test(host) && !namesPrice(prose)),
	/** A store or an archive that offers everybody's apps. */
	store: ({ prose, host, path }) =>
		distinct(
			prose,
			/\b(ratings? (and|&) reviews?|data safety|contains ads|in-app purchases|(content|age) rating|version history|app privacy|privacy practices|more (by|from) (this )?developer|similar apps|you (might|may) also like|about this (app|extension)|offered by|requires (android|ios) \d|(all|older) versions|publisher.s description|freeware|date added|package( name)?:)\b|تمام ورژن|زمر[ےہ]|درجہ بندی|ڈیٹا کی حفاظت|ایپ کے بارے میں|ملتی جلتی ایپس/gi,
		) >= 2 ||
		/^(play|apps|appstore|store|addons|chromewebstore|marketplace)\./.test(host) ||
		/\/(store\/apps|apps?\/(details|id)|apps?\/[^/]{1,60}\/[^/]|addon\/|extensions?\/|detail\/|webstore|software\/)|(com|net|org|io|app)\.[a-z]\w{1,30}\.\w/.test(
			path,
		),
	/** Small print. */
	legalPage: ({ title, path }) =>
		/privacy (policy|notice|statement)|terms (of|and|&)|cookie policy|refund policy|acceptable use|eula|licen[sc]e agreement|impressum|datenschutz|privacidad|confidentialité|gizlilik|privasi|конфиденц|الخصوصية|حریم خصوصی|隐私|رازداری کی پالیسی|پرائیویسی پالیسی|شرائط/i.test(
			title,
		) || /\/(privacy|terms|legal|tos|eula|cookies?|refunds?|aup|gdpr|dmca|imprint)\b/.test(path),
	course: ({ prose }) =>
		distinct(
			prose,
			/\b(course|lessons?|curriculum|instructor|enrol(l|led|lment)?|exam|ccna|certification|syllabus|quiz|module \d|lecture|homework|apply now|job description|responsibilities|qualifications|salary|vacancy|hiring|patients?|clinic|abstract|doi|proceedings)\b/gi,
		) >= 3,
	sellsMuchElse: (page) =>
		!isAboutVpn(page) &&
		distinct(
			page.prose,
			/\b(antivirus|virus(es)?|malware|ransomware|phishing|identity (theft|protection)|password manager|parental controls?|broadband|fib(re|er)|hosting|domains?|web ?mail|e-?mail|cloud storage|sim|landline|tv|laptops?|search engine|tabs|backup|firewall|bookmarks|themes|ad[- ]?block\w{0,3}|sidebar|voip)\b/gi,
		) >= 4,
	enterprise: ({ prose, title }) =>
		/site-to-site|concentrator|appliance|gateway|mpls|zero trust|ztna|\brouter/i.test(title) ||
		distinct(
			prose,
			/\b(site-to-site|ipsec|throughput|gateways?|appliances?|branch(es)?|data ?cent(er|re)s?|sd-wan|ssl vpn|enterprise|contact sales|datasheet|request a (demo|quote)|vpc|on-premises|hybrid|zero trust|ztna|partners?|compliance|workforce|concurrent sessions|firewalls?|saml|active directory|deployment)\b/gi,
		) >= 4,
	/** VPN is not what the page calls itself, and little of what such a service does is spoken of: one feature of many. */
	inPassing: ({ host, path, firstHeading, prose }) =>
		VPN.test(prose) &&
		// The first two lines are its title and its description.
		!VPN.test(`${host} ${path} ${firstHeading} ${prose.split('\n', 2)}`) &&
		!/\bis an? (\w+ ){0,3}vpn/i.test(prose) &&
		(!VPN.test(
			prose.replace(
				/\b(your|company|corporate|office|\w+'s|no|not an?|without an?) (\w+ )?vpn/gi,
				'',
			),
		) ||
			distinct(
				prose,
				/wireguard|openvpn|vless|tun+el|туннел|سرنگ|隧道|kill ?switch|\blogs?\b|логи|سجلات|日志|لاگ|\bip\b|آئی پی|hide|mask|unseen|anonym|аноним|چھپ|خفیہ|crypt|шифр|شف|加密|cens|block|блок|обход|بند|حجب|解锁|server|location|countr|сервер|стран|سرور|ملک|دول|خ[او]\S?دم|протокол|节点|wi-?fi|track|priva[ct]|\bdns|leak|split|hop\b|netflix|youtube|stream/gi,
			) < 5),
	/** Where a whole site introduces itself so, a VPN among its wares is no reason to call the site one. */
	otherHome: (page) =>
		(FOR.shopPath(page) || /^\/[^/]*\/?$/.test(page.path)) && isNamedOtherwise(page),
} satisfies Record<string, Sign>;

function isHome({ path }: PageView): boolean {
	return /^\/(index\.\w{2,5}|home|\w\w(-\w\w)?\/?)?$/.test(path);
}

/** The part of the page, the site or the folder is VPN's own; its title may name it among others. */
function isAboutVpn({ firstHeading, host, path }: PageView): boolean {
	return VPN.test(`${firstHeading} ${host} ${path}`);
}

function isNamedOtherwise(page: PageView): boolean {
	return (
		!isAboutVpn(page) &&
		/\b(antivirus|vps|e?sim|internet security|identity|browser|navegador|broadband|fib(re|er|ra)|glasfaser|telefon|hosting|bank|cloud|password|email|e-mail|router|phone|search|store|news|shop|university|ministry|authority)\b/i.test(
			`${page.title} ${page.firstHeading}`,
		)
	);
}

function namesPrice(prose: string): boolean {
	return /(?:\p{Sc}|\b(?:Rs|Rp|CHF|PKR|USD|EUR)\.?)\s?\p{Nd}|\p{Nd}[\p{Nd}.,]{0,9}\s?(?:\p{Sc}|PKR|USD|EUR|Rs\b|TL\b|zł|kr\b|lei\b|[元円원]|روپے|درہم|ریال|rupay|rubles?|руб|تومان|টাকা)/iu.test(
		prose,
	);
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
