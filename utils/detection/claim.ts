import { registrableDomain } from '../hostname';
import { lettersOf } from './look';
import type { PageSignals } from './signals';

/** The regulator by name, in English, Urdu and a mix of the two. */
const REGULATOR =
	/\bPTA\b|\bpakistan tele\w{3,17} authority|پی[\s\u200c]?ٹی[\s\u200c]?اے|پاکستان ٹیلی[\s\u200c]?کمیونیکیشن اتھارٹی/gi;

/** That something has been granted, in the words that say it is done. */
const GRANTED =
	/\b(licen[sc]ed|licen[sc]e|approved|registered|authori[sz]ed|certified|compliant|recogni[sz]ed|manzoor|manzur)\b|لائسنس|منظور|رجسٹرڈ|تصدیق شدہ|مجاز/i;

/** The regulator and the grant side by side, as on a badge: then nothing else need name who it is for. */
const BADGE =
	/\bPTA[\s-](licen[sc]ed|approved|registered|authori[sz]ed|certified|compliant)\b|\b(licen[sc]ed|approved|registered|authori[sz]ed|certified) (by|with|from) (the )?(PTA\b|pakistan tele)|\bPTA licen[sc]e (no|number|holder|#)|(PTA|پی ٹی اے|اتھارٹی) (سے|کے|کا|کی) (باقاعدہ |مکمل )?(لائسنس|منظور|رجسٹرڈ|تصدیق)|\bPTA se (licen[sc]ed|registered|approved|manz)/i;

const SELF = /\b(we|we're|our|us|hum|hamar[aie])\b|ہم(?![\u0600-\u06ff])|ہمار[اےی]|ہمیں/i;

const DENIED =
	/\b(not|never|without|no|nobody|none|nor|cannot|un(licen[sc]ed|registered|approved|authori[sz]ed)|nahi|nahin|baghair)\b|n.t\b|نہیں|بغیر|غیر|نہ /i;

/** Said of what may be, of others or by others. */
const HEDGED =
	/\b(will|soon|appl(y|ied|ying|ication)|pending|in process|plan(s|ning)? to|hope|if|unless|until|should|must|needs?|requir\w{1,8}|want|whether|says?|said|according|announced|ban(ned)?|block(ed|s)?|deadline|other|only|any|which|those|companies|businesses|providers|freelancers|users|regist(er|ration) (your|of))\b|\?|؟|درخواست|جلد|ضروری|اگر|مطابق|کہا|کمپنیوں|صارفین|پابندی/i;

/** Hedges that do not hold where the page says "we". */
const OTHERS_ONLY =
	/\b(only|other|any|which|those|companies|businesses|providers|freelancers|users)\b|کمپنیوں|صارفین/gi;

/** The longest quote, in characters. */
const QUOTE_LIMIT = 240;
/** How many mentions of the regulator are looked at. */
const MENTIONS_LIMIT = 40;

/**
 * The sentence in which a page says that PTA has licensed, approved or registered what it offers: of itself, and as a
 * fact. Whether the page offers anything is judged elsewhere; news and the regulator speak of others.
 */
export function findClaim(signals: PageSignals, host: string): string | undefined {
	const name = lettersOf(registrableDomain(host).label).replace('vpn', '');
	const metas = signals.metas.filter((meta) => /^(og:)?(description|title)=/.test(meta));
	const lines = [
		signals.title,
		...metas.map((meta) => meta.slice(meta.indexOf('=') + 1)),
		...signals.headings,
		...signals.actions,
		signals.text,
	];
	const sentences = lines.flatMap((words) =>
		Array.from(words.matchAll(REGULATOR), ({ index }) => sentenceAt(words, index)),
	);
	return sentences.slice(0, MENTIONS_LIMIT).find((sentence) => isClaim(sentence, name));
}

function isClaim(sentence: string, name: string): boolean {
	if (!GRANTED.test(sentence) || DENIED.test(sentence)) return false;
	const speaksOfItself =
		SELF.test(sentence) || (name.length >= 4 && lettersOf(sentence).includes(name));
	if (speaksOfItself) return !HEDGED.test(sentence.replace(OTHERS_ONLY, ''));
	return BADGE.test(sentence) && !HEDGED.test(sentence);
}

/** The sentence around a place; a run without an end, as menus and cards give it, is cut to the nearest words. */
function sentenceAt(words: string, at: number): string {
	const half = QUOTE_LIMIT / 2;
	const before = words.slice(Math.max(0, at - half), at);
	const after = words.slice(at, at + half);
	const end = /[.!?؟۔✔✓•|»](?!\w)|\n/;
	const start = before.split(end).at(-1) ?? '';
	const stop = after.search(end);
	// The full stop or question mark says what kind of sentence it was.
	return (start + (stop < 0 ? after : after.slice(0, stop + 1))).trim();
}
