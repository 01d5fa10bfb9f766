import type { Catalogue } from '../en/popup';
import { pluralsFor } from '../plurals';
import { toolbar } from './toolbar';

const plural = pluralsFor('ur');

/**
 * Every text that a person reads, in Urdu, as newspapers and the regulator write it in Pakistan.
 *
 * One word for one thing, here, in `toolbar` and in `pages`:
 *
 * | English              | Urdu                          | note                                                |
 * |----------------------|-------------------------------|-----------------------------------------------------|
 * | PTA                  | پی ٹی اے                      | as in its own Urdu notices; without gender          |
 * | VPN                  | وی پی این                     | likewise; Latin letters only in names               |
 * | licence              | لائسنس                        |                                                     |
 * | licensed, licensee   | لائسنس یافتہ، لائسنس یافتگان  | never "قانونی" (legal)                              |
 * | class (of a licence) | کلاس                          | of "کلاس لائسنس"                                    |
 * | named as a licensee  | لائسنس یافتگان میں نام آیا    |                                                     |
 * | provider             | فراہم کنندہ، فراہم کنندگان    |                                                     |
 * | operator             | ادارہ                         | a company or a public body; not "آپریٹر"            |
 * | the list             | فہرست                         | ours; PTA's own register is a "رجسٹر"               |
 * | not on the list      | فہرست میں نہیں                | never "غیر قانونی" (illegal) or "غیر لائسنس یافتہ"  |
 * | confirmed            | تصدیق شدہ                     |                                                     |
 * | (only) reported      | (صرف) اطلاع                   | known from others; neither true nor false           |
 * | given as, recorded   | درج                           | what the list has, not what is                      |
 * | evidence             | شواہد                         | not "ثبوت" (proof)                                  |
 * | claims               | کہتا ہے                       | not "دعویٰ", which doubts                           |
 * | source               | ماخذ                          | of a statement, and where the list comes from       |
 * | this machine         | یہ ڈیوائس                     | a phone too                                         |
 * | site, address        | سائٹ، ایڈریس                  |                                                     |
 * | registration         | رجسٹریشن                      | with PTA; not the same as a licence                 |
 * | lawful interception  | قانونی انٹرسیپشن              | glossed as access to users' communications by law   |
 * | privacy              | رازداری                       |                                                     |
 * | badge, mark          | نشان                          | not "بیج", which reads as seed                      |
 * | the extension, "it"  | ایکسٹینشن، یہ                 | feminine                                            |
 * | in force             | مؤثر                          |                                                     |
 * | expired, suspended   | میعاد ختم، معطل               |                                                     |
 * | revoked, surrendered | منسوخ، واپس                   |                                                     |
 *
 * The letters of an abbreviation are held together by no-break spaces.
 *
 * A name takes no ending and no gender, so sentences are built around "کے نام" and the like where one would be needed;
 * nor does "پی ٹی اے", which is masculine in newspapers and whose "اتھارٹی" is feminine. "براؤزر" does not stand right
 * before "ایکسٹینشن", which would make one word of the two. A quotation opens with ” and closes with “, as CLDR has it.
 *
 * Where the words are from:
 * - "پی ٹی اے", "وی پی این", "رجسٹریشن", "فراہم کنندہ", "صارفین", and days as "10 جون، 2020": PTA's own notice of that
 *   day, pta.gov.pk/ur/media-center/single-media/-100620.
 * - "وی پی این سروس فراہم کنندگان", "لائسنس یافتہ", "کلاس لائسنس", registration "پی ٹی اے میں": the reports of PTA's
 *   release of 13 November 2025, dawnnews.tv/news/1273680, wenews.pk/news/395137, urdulead.com/?p=21260. Of other
 *   licensees, newspapers have "لائسنس ہولڈرز" as well: express.pk/story/2775978.
 * - "ادارہ" for any company: PTA on who may register, rimnews.pk/pakistan/53760; an "آپریٹر" is a telephone network,
 *   express.pk/story/2798254.
 * - "قانونی انٹرسیپشن": no Urdu word of PTA's own was found; its answer to Amnesty has the wider "نگرانی" (surveillance),
 *   thinkerspk.com/a/277402. Newspapers write "لافل انٹرسپٹ", dawnnews.tv/news/1268866, or "مداخلت",
 *   dailykhabargeer.com/archives/19557, which by itself is interference. Hence the loanword and its gloss. "مواصلات"
 *   alone can be roads, hence "صارفین کی".
 * - "صرف اطلاع" rather than "غیر مصدقہ" (unconfirmed), with which PTA warns of rumours:
 *   urdu.dunyanews.tv/index.php/ur/FakeNews/931174.
 */
export const popup: Catalogue = {
	...toolbar,

	listed: {
		operator: 'ادارہ',
		licence: 'لائسنس',
		site: 'سائٹ',
		operatorIn: (name, country) => `${name}، ${country}`,
		namedOn: (day) => `${day} کو لائسنس یافتگان میں نام آیا`,
		grantedOn: (day) => `${day} کو جاری ہوا`,
		expiresOn: (day) => `${day} تک مؤثر`,
		numbered: (number) => `نمبر ${number}`,
		ended: {
			expired: (day) => `${day} کو اس کی میعاد ختم ہوئی۔`,
			suspended: (day) => `${day} کو یہ معطل کیا گیا۔`,
			revoked: (day) => `${day} کو یہ منسوخ کیا گیا۔`,
			surrendered: (day) => `${day} کو یہ واپس کیا گیا۔`,
		},
		claim: {
			operator: {
				confirmed: 'تصدیق شدہ',
				reported: 'صرف اطلاع',
			},
			licence: {
				confirmed: 'تصدیق شدہ',
				reported: 'صرف اطلاع',
			},
			site: {
				confirmed: 'تصدیق شدہ',
				reported: 'صرف اطلاع',
			},
		},
		source: (publisher, day) => `${publisher}، ${day}`,
	},

	list: {
		issued: {
			current: (day) => `${day} کی فہرست۔`,
			ageing: (day) => `${day} کی فہرست۔ یہ پرانی ہو رہی ہے: اب تک نئی فہرست آ جانی چاہیے تھی۔`,
			expired: (day, end) =>
				`${day} کی فہرست۔ اس کی میعاد ${end} کو گزر گئی، اور ممکن ہے صورتِ حال بدل گئی ہو۔`,
		},
		testKeys: 'آزمائشی فہرست: آزمائشی کلیدوں سے دستخط شدہ',
	},

	popup: {
		loading: 'یہ ٹیب دیکھا جا رہا ہے',
		who: 'یہ کون ہے',
		meaning: 'اس کا مطلب',
		knowledge: 'ہمیں کیسے معلوم ہوا',
		list: 'فہرست',
		lawfulInterception:
			'لائسنس رازداری کے بارے میں کچھ نہیں بتاتا: اس کی رو سے فراہم کنندہ قانونی انٹرسیپشن (قانون کے تحت صارفین کی مواصلات تک رسائی) کی اجازت دینے کا پابند ہے۔',
		noRegistration:
			'لائسنس یافتہ فراہم کنندہ کے صارفین کے لیے پی ٹی اے میں اپنا آئی پی ایڈریس یا موبائل نمبر رجسٹر کرانا ضروری نہیں۔',
		noRegistrationInDoubt:
			'لائسنس یافتہ فراہم کنندہ کے صارفین کے لیے پی ٹی اے میں رجسٹریشن ضروری نہیں۔ یہ بات یہاں لاگو ہوتی ہے یا نہیں، یقینی نہیں۔',
		doubts: {
			licence: (brand) => `صرف اطلاع ہے، تصدیق نہیں، کہ ${brand} کے پاس لائسنس ہے۔`,
			site: (brand) => `صرف اطلاع ہے، تصدیق نہیں، کہ یہ سائٹ ${brand} کی ہے۔`,
		},
		ended:
			'فہرست میں وہ لائسنس بھی رہتے ہیں جو ختم ہو چکے ہیں۔ صارفین کے لیے اس کا کیا نتیجہ ہے، فہرست یہ نہیں بتاتی۔',
		listOf: (day) => `${day} کی فہرست`,
		absence: (day, listed, announced, written) =>
			plural(announced, {
				one: `${day} کی فہرست میں اعلان کردہ ${written} لائسنس یافتہ میں سے ${listed} شامل ہے، اس لیے ممکن ہے کہ کسی فراہم کنندہ کے پاس لائسنس ہو اور وہ فہرست میں نہ ہو۔`,
				other: `${day} کی فہرست میں اعلان کردہ ${written} لائسنس یافتگان میں سے ${listed} شامل ہیں، اس لیے ممکن ہے کہ کسی فراہم کنندہ کے پاس لائسنس ہو اور وہ فہرست میں نہ ہو۔`,
			}),
		disruption:
			'اخباری اطلاعات: تقریباً 22 دسمبر 2025 سے ان سروسز میں خلل آیا جن کے پاس پی ٹی اے کا لائسنس نہ تھا۔ ایک فراہم کنندہ نے اس کی تصدیق کی؛ ایک اور نے کوئی خلل نہیں دیکھا۔',
		registration:
			'دوسری سروسز استعمال کرنے والی کمپنیاں اور فری لانسرز پی ٹی اے میں مفت رجسٹریشن کرا سکتے ہیں۔',
		registrationLink: 'پی ٹی اے کا رجسٹریشن صفحہ',
		lookalike: {
			genuine: (domain, brand) => `فہرست میں ${brand} کی سائٹ ${domain} ہے۔`,
			differs: (host) => `آپ ${host} پر ہیں، جو فہرست میں نہیں۔`,
			unknown: 'ممکن ہے یہ کسی اور کی ہو۔ فہرست یہ نہیں بتاتی کہ یہ کس کی ہے۔',
		},
		claimsLicence: {
			says: 'صفحہ کہتا ہے:',
			list: 'فہرست میں اس سائٹ کا کوئی لائسنس درج نہیں۔',
		},
		vpnLooking: {
			because: 'وی پی این سروس کی طرف اشارہ کرنے والی باتیں:',
			unknown:
				'فہرست اس سائٹ کے بارے میں کچھ نہیں کہتی: نہ یہ کہ یہ لائسنس یافتہ ہے، نہ یہ کہ نہیں ہے۔',
		},
		notVpn: {
			meaning:
				'یہ صفحہ آپ ہی کی ڈیوائس پر پڑھا گیا۔ اس کی کسی بات سے نہیں لگتا کہ یہ وی پی این سروس کی پیشکش کرتا ہے، اور اس کا ایڈریس فہرست میں نہیں۔',
		},
		notChecked: {
			title: 'اس صفحے کی جانچ کی کوئی وجہ سامنے نہیں آئی',
			meaning:
				'اس کی جانچ نہیں ہوئی۔ صفحات کی جانچ خود بخود تب ہوتی ہے جب ان کا ایڈریس فہرست میں ہو، یا ان میں وی پی این کا ذکر ہو۔',
			check: 'یہ صفحہ جانچیں',
			running: 'جانچ جاری ہے',
			unanswered:
				'صفحے نے کوئی جواب نہیں دیا۔ ممکن ہے یہ ابھی لوڈ ہو رہا ہو؛ کچھ دیر بعد دوبارہ کوشش کریں۔',
			refused: 'براؤزر کسی ایکسٹینشن کو یہ صفحہ پڑھنے نہیں دیتا۔',
		},
		noPermission: {
			title: 'ایکسٹینشن کو یہ صفحہ پڑھنے کی اجازت نہیں',
			meaning:
				'کسی صفحے کا فہرست سے موازنہ کرنے کے لیے ضروری ہے کہ ایکسٹینشن اس کا ایڈریس دیکھے اور اسے پڑھے۔ یہ آپ ہی کی ڈیوائس پر ہوتا ہے؛ اس میں سے کچھ بھی کہیں نہیں بھیجا جاتا۔',
			allow: 'تمام سائٹس پر اجازت دیں',
		},
		notAWebPage: {
			title: 'یہاں جانچنے کو کچھ نہیں',
			meaning: 'یہ عوامی ویب کا صفحہ نہیں، اس لیے کسی وی پی این فراہم کنندہ کی سائٹ نہیں ہو سکتا۔',
		},
		unavailable: {
			title: 'کوئی جواب نہیں: فہرست پڑھی نہیں جا سکتی',
			again: 'دوبارہ جانچیں',
			mends: {
				empty: 'دوبارہ جانچیں؛ اگر فائدہ نہ ہو تو ترتیبات میں فہرست تازہ کریں۔',
				broken: 'دوبارہ جانچیں؛ اگر فائدہ نہ ہو تو ترتیبات میں فہرست تازہ کریں۔',
				unavailable: 'براؤزر دوبارہ شروع کر کے پھر دیکھیں۔ ڈسک کا بھر جانا وجہ ہو سکتا ہے۔',
			},
		},
		providers: 'تمام فراہم کنندگان',
		options: 'ترتیبات',
		report: 'غلطی کی اطلاع دیں',
		copy: {
			button: 'نقل کریں',
			what: 'نتیجہ اس کے مآخذ کے ساتھ نقل کریں',
			copied: 'نقل ہو گیا۔',
			refused: 'براؤزر نے اس کی اجازت نہیں دی۔',
		},
	},
};
