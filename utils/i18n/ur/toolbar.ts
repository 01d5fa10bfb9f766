import type { ToolbarCatalogue } from '../en/toolbar';

/** What the toolbar says, in Urdu. The glossary is in the head of `popup`. */
export const toolbar: ToolbarCatalogue = {
	verdicts: {
		licensed: {
			title: 'پی ٹی اے سے لائسنس یافتہ',
			headline: (brand) => `${brand} پی ٹی اے سے لائسنس یافتہ ہے`,
		},
		licenceReported: {
			title: 'لائسنس کی اطلاع ہے، تصدیق نہیں',
			headline: (brand) => `${brand}: پی ٹی اے کے لائسنس کی اطلاع ہے`,
		},
		licenceLapsed: {
			title: 'پی ٹی اے کا لائسنس اب مؤثر نہیں',
			headline: (brand) => `${brand} کا پی ٹی اے لائسنس اب مؤثر نہیں`,
		},
		notOnList: {
			title: 'پی ٹی اے کے لائسنس یافتگان کی فہرست میں نہیں',
			headline: (brand) => `${brand} پی ٹی اے کے لائسنس یافتگان کی فہرست میں نہیں`,
		},
		lookalike: {
			title: 'کسی اور فراہم کنندہ کی سائٹ سے ملتی جلتی سائٹ',
			headline: (brand) => `یہ ایڈریس ${brand} کے ایڈریس سے ملتا جلتا ہے`,
		},
		claimsLicence: {
			title: 'خود کو لائسنس یافتہ کہتا ہے؛ فہرست ایسا نہیں کہتی',
			headline: () => 'یہ صفحہ خود کو پی ٹی اے سے لائسنس یافتہ کہتا ہے۔ فہرست ایسا نہیں کہتی۔',
		},
		vpnLooking: {
			title: 'بظاہر وی پی این کی پیشکش؛ فہرست میں کسی کے نام نہیں',
			headline: () =>
				'بظاہر یہ صفحہ وی پی این کی پیشکش کرتا ہے۔ فہرست میں یہ سائٹ کسی کے نام نہیں۔',
		},
		notVpn: {
			title: 'اس صفحے پر کسی وی پی این فراہم کنندہ کی شناخت نہیں ہوئی',
			headline: () => 'اس صفحے پر کسی وی پی این فراہم کنندہ کی شناخت نہیں ہوئی',
		},
	},

	toolbar: {
		current: (title, day) => `${title} (${day} کی فہرست)`,
		ageing: (title, day) => `${title} (${day} کی فہرست، پرانی ہو رہی ہے)`,
		expired: (title, day) => `${title} (${day} کی فہرست؛ میعاد گزر چکی ہے)`,
		unavailable: 'معلوم نہیں: فہرست پڑھی نہیں جا سکتی',
	},

	unavailable: {
		empty: 'اس ڈیوائس پر فہرست خالی ہے اور بحال نہیں ہو سکی۔',
		broken: 'اس ڈیوائس پر فہرست خراب ہے اور بحال نہیں ہو سکی۔',
		unavailable: 'ایکسٹینشن کو براؤزر اس کا ڈیٹا بیس کھولنے نہیں دیتا۔',
	},

	product: 'وی پی این لائسنس انڈیکیٹر',
};
