import type { BackgroundCatalogue } from '../en/background';
import { toolbar } from './toolbar';

/** All that the background writes, in Urdu. The glossary is in the head of `popup`. */
export const background: BackgroundCatalogue = {
	...toolbar,

	enquiry: {
		menu: 'اس وی پی این فراہم کنندہ کو جانچیں',
		hint: 'کسی وی پی این فراہم کنندہ کا نام یا ایڈریس لکھیں',
		answer: (about, title) => `${about}: ${title}`,
		answerIfVpn: (host, title) => `${host}، اگر صفحے پر وی پی این کا ذکر ہو: ${title}`,
		provider: (brand, title, address) => `${brand}: ${title} (${address})`,
		search: (text) => `فہرست میں ”${text}“ تلاش کریں`,
		unknown: 'فہرست اس ایڈریس کے بارے میں کچھ نہیں کہتی',
	},

	alerts: {
		granted: {
			confirmed: (brand) => `${brand}: پی ٹی اے کا لائسنس اب فہرست میں ہے۔`,
			reported: (brand) => `${brand}: پی ٹی اے کے لائسنس کی اب اطلاع ہے۔`,
		},
		lapsed: (brand) => `${brand}: اس کا پی ٹی اے لائسنس اب مؤثر نہیں۔`,
		corrected: (brand) => `${brand}: پی ٹی اے لائسنس کی تفصیل درست کی گئی۔`,
		withdrawn: (brand) => `${brand}: اب فہرست میں پی ٹی اے کا کوئی لائسنس درج نہیں۔`,
	},
};
