import type { PagesCatalogue } from './en-pages';
import { isolateAddress } from './isolate';
import { pluralsFor } from './plurals';

const plural = pluralsFor('ur');

/** What whole pages say, in Urdu. The glossary is in the head of `ur`. */
const urPages: PagesCatalogue = {
	listed: {
		licenceClass: 'زمرہ',
		sites: 'سائٹس',
		apps: 'ایپس',
		audits: 'آڈٹ',
		privacy: 'رازداری',
		privacyPolicy: 'اس کی اپنی رازداری پالیسی',
		stores: { googlePlay: 'گوگل پلے', appStore: 'ایپ اسٹور' },
		auditOf: (subject, by, day) => `${subject}: ${by}، ${day}`,
	},

	list: {
		complete: (listed, announced, written, day) =>
			plural(announced, {
				one: `پی ٹی اے نے ${day} تک جس ${written} لائسنس یافتہ کا اعلان کیا تھا، اس میں سے ${listed} اس میں شامل ہے۔`,
				other: `پی ٹی اے نے ${day} تک جن ${written} لائسنس یافتگان کا اعلان کیا تھا، ان میں سے ${listed} اس میں شامل ہیں۔`,
			}),
		notARegister: 'یہ فہرست عوامی مآخذ سے بنائی گئی ہے۔ یہ پی ٹی اے کا اپنا رجسٹر نہیں۔',
	},

	syncFailures: {
		offline: 'یہ ڈیوائس آف لائن ہے۔',
		unreachable: 'فہرست کے ماخذ تک رسائی نہیں ہو سکی۔',
		timedOut: 'فہرست کے ماخذ نے جواب دینے میں بہت دیر کی۔',
		refused: 'فہرست کے ماخذ نے جواب میں خرابی بتائی۔',
		tooLarge: 'ماخذ نے جو بھیجا وہ اتنا بڑا ہے کہ فہرست نہیں ہو سکتا۔',
		notJson: 'ماخذ نے جو بھیجا وہ فہرست نہیں۔ نیٹ ورک کا لاگ اِن صفحہ اس کی وجہ ہو سکتا ہے۔',
		notAList: 'ماخذ نے جو بھیجا وہ کوئی اور دستاویز ہے۔',
		newerSchema: 'ماخذ کی فہرست کے لیے اس ایکسٹینشن کا نیا ورژن درکار ہے۔',
		emptyList: 'ماخذ کی فہرست خالی ہے۔',
		brokenRow: 'ماخذ کی فہرست کا ایک اندراج خراب ہے، اس لیے اس میں سے کچھ نہیں لیا گیا۔',
		contradiction: 'ماخذ کی فہرست میں تضاد ہے، اس لیے اس میں سے کچھ نہیں لیا گیا۔',
		olderThanHeld: 'ماخذ کی فہرست اس ڈیوائس پر موجود فہرست سے پرانی ہے۔',
		registryUnavailable: 'نئی فہرست اس ڈیوائس پر محفوظ نہیں کی جا سکی۔',
	},

	titled: (page, product) => `${page} – ${product}`,

	options: {
		title: 'ترتیبات',
		lead: 'ہر تبدیلی فوراً لاگو ہوتی ہے۔',
		language: {
			title: 'زبان',
			auto: (name) => `براؤزر کے مطابق (اس وقت ${name})`,
		},
		list: {
			title: 'فہرست',
			held: (number, day) => `فہرست نمبر ${number} بتاریخ ${day}`,
			validUntil: (day) => `${day} تک نئی فہرست کا وعدہ ہے۔`,
			unknown: 'ابھی کوئی فہرست موجود نہیں۔',
			refresh: 'فہرست خود بخود تازہ کی جائے',
			refreshHint:
				'بند ہو تو یہ ایکسٹینشن کوئی درخواست نہیں بھیجتی۔ اس ڈیوائس پر موجود فہرست استعمال میں رہتی ہے۔',
			every: 'کتنی بار',
			hours: (count, written) =>
				plural(count, { one: 'ہر گھنٹے', other: `ہر ${written} گھنٹے بعد` }),
			days: (count, written) => plural(count, { one: 'ہر روز', other: `ہر ${written} دن بعد` }),
			source: 'ماخذ کا ایڈریس',
			sourceHint: `جہاں سے فہرست لی جاتی ہے۔ اس کا آغاز ${isolateAddress('https://')} سے ہوتا ہے۔`,
			sourceWrong: `یہ فہرست کا ایڈریس نہیں ہو سکتا: لازم ہے کہ اس کا آغاز ${isolateAddress('https://')} سے ہو اور اس میں ہوسٹ کا نام ہو۔`,
			sourceDefault: 'پہلے سے طے شدہ ایڈریس استعمال کریں',
			now: 'ابھی تازہ کریں',
			running: 'تازہ کی جا رہی ہے',
			never: 'اس ڈیوائس پر فہرست ابھی تک تازہ نہیں کی گئی۔',
			succeeded: (time) => `آخری کامیابی: ${time}۔`,
			failed: (time, sentence) => `آخری ناکامی: ${time}۔ ${sentence}`,
			next: (time) => `اگلی کوشش: ${time}۔`,
			inForce: 'آخری درست فہرست استعمال میں رہتی ہے۔',
			outcomes: {
				updated: (number) => `ہو گیا۔ اب فہرست نمبر ${number} استعمال میں ہے۔`,
				unchanged: (number) => `ہو گیا۔ فہرست نمبر ${number} اب بھی تازہ ترین ہے۔`,
				off: () => 'فہرست تازہ کرنا بند ہے۔',
				noSource: () => 'کوئی ماخذ مقرر نہیں: پہلے اس کا ایڈریس درج کریں۔',
				notDue: () => 'ابھی تازہ کرنے کا وقت نہیں ہوا۔',
				busy: () => 'فہرست پہلے ہی تازہ کی جا رہی ہے۔',
			},
			unreachable:
				'ایکسٹینشن کے پس منظر کے حصے نے جواب نہیں دیا۔ ایکسٹینشن کو ری لوڈ کر کے دوبارہ کوشش کریں۔',
		},
		badges: {
			title: 'ٹول بار پر نشان',
			lead: 'منتخب کریں کہ کن جوابات پر ٹول بار کے بٹن پر نشان لگے۔ پاپ اپ ان سب کے بارے میں بتاتا ہے۔',
		},
		recognition: {
			title: 'صفحات کی شناخت',
			label: 'ان وی پی این سروسز کی شناخت کریں جو فہرست میں نہیں',
			hint: 'جن صفحات میں وی پی این کا ذکر ہو، وہ آپ کی ڈیوائس پر پڑھے جاتے ہیں تاکہ معلوم ہو کہ آیا وہ وی پی این سروس کی پیشکش کرتے ہیں۔ بند ہو تو صرف ایڈریس کا فہرست سے موازنہ ہوتا ہے۔',
		},
		privacy: {
			title: 'اس ڈیوائس سے باہر کیا جاتا ہے',
			text: 'آپ کی براؤزنگ کے بارے میں کچھ نہیں۔ یہ ایکسٹینشن صرف ایک درخواست بھیجتی ہے، فہرست کے لیے، اور اس میں ان صفحات کا کوئی لفظ نہیں ہوتا جو آپ دیکھتے ہیں۔',
		},
	},

	providers: {
		title: 'فہرست',
		lead: 'وی پی این فراہم کنندگان اور ان کے پی ٹی اے لائسنس',
		licensees: 'لائسنس یافتگان',
		others: 'دیگر فراہم کنندگان',
		othersLead: 'معروف وی پی این سروسز جن کا کوئی لائسنس فہرست میں نہیں۔',
		search: 'تلاش',
		searchHint: 'برانڈ، کمپنی یا سائٹ',
		filter: 'دکھائیں',
		all: 'سب',
		status: {
			licensed: 'پی ٹی اے سے لائسنس یافتہ',
			licenceReported: 'لائسنس کی اطلاع',
			licenceLapsed: 'لائسنس ختم',
			notOnList: 'فہرست میں لائسنس نہیں',
		},
		shown: (count, written, total) =>
			plural(count, {
				one: `${total} میں سے ${written} فراہم کنندہ`,
				other: `${total} میں سے ${written} فراہم کنندگان`,
			}),
		none: 'کوئی فراہم کنندہ نہیں ملا۔',
		clear: 'سب دکھائیں',
		noSite: 'کوئی سائٹ معلوم نہیں۔',
		underPath: (place) => `${place} اور اس کے نیچے`,
		whenSpeaksOfVpn: 'صرف وہاں شمار ہوتی ہے جہاں صفحے پر وی پی این کا ذکر ہو',
		evidenceAndScope: (evidence, scope) => `${evidence}؛ ${scope}`,
		sources: (count, written) =>
			plural(count, { one: `${written} ماخذ`, other: `${written} مآخذ` }),
		readOn: (day) => `${day} کو پڑھا گیا`,
		factLink: 'اس بیان کا ایڈریس',
		link: (brand) => `${brand} کے اندراج کا ایڈریس`,
		regime: 'قواعد، جہاں تک معلوم ہیں',
		regimeLead: 'ہر بیان اپنے مآخذ کے ساتھ، اور یہ کہ ہمیں اس پر کتنا یقین ہے۔',
		since: (day) => `${day} سے`,
		confidence: {
			high: 'شواہد مضبوط',
			mediumHigh: 'شواہد خاصے مضبوط',
			medium: 'شواہد درمیانے',
			low: 'شواہد کمزور',
		},
		about: 'اس فہرست کے بارے میں',
		number: (number) => `یہ فہرست نمبر ${number} ہے۔`,
		countFrom: 'لائسنس یافتگان کی تعداد کس نے بتائی:',
		registration: 'دوسری سروسز کے صارفین کے لیے پی ٹی اے کا رجسٹریشن صفحہ',
		loading: 'فہرست پڑھی جا رہی ہے',
		unavailable: {
			empty: 'اسے ٹھیک کرنے کے لیے ترتیبات کھولیں اور فہرست تازہ کریں۔',
			broken: 'اسے ٹھیک کرنے کے لیے ترتیبات کھولیں اور فہرست تازہ کریں۔',
			unavailable:
				'براؤزر دوبارہ شروع کریں اور یہ صفحہ پھر کھولیں۔ ڈسک کا بھر جانا وجہ ہو سکتا ہے۔',
		},
		openOptions: 'ترتیبات کھولیں',
	},
};

export default urPages;
