import type { PageSignals } from './signals';

const REGULATOR = /\bPTA\b|pakistan telecom\w* authority|پی\s?ٹی\s?اے/i;
const GRANTED =
	/\b(licen[sc]ed|licen[sc]e|approved|registered|authori[sz]ed|certified|compliant)\b|لائسنس|منظور شدہ|رجسٹرڈ/i;
const DENIED = /\b(not|never|without|isn.t|un(licen[sc]ed|registered|authori[sz]ed))\b|نہیں|غیر/i;

/** The longest sentence that is quoted, in characters. */
const QUOTE_LIMIT = 240;

/**
 * The sentence in which a page says that PTA has licensed, approved or registered what it offers.
 *
 * Whether the page speaks of itself is not decided here: only a page that offers a VPN service is asked.
 */
export function findClaim(signals: PageSignals): string | undefined {
	const lines = [signals.title, signals.description, ...signals.headings, signals.text];
	for (const words of lines)
		for (const sentence of words.split(/(?<=[.!?۔])\s/))
			if (REGULATOR.test(sentence) && GRANTED.test(sentence) && !DENIED.test(sentence))
				return quote(sentence);
	return undefined;
}

/** Long runs without a full stop, as menus and cards give them, are cut around the regulator's name. */
function quote(sentence: string): string {
	const at = sentence.search(REGULATOR);
	const start = Math.max(0, Math.min(at - QUOTE_LIMIT / 2, sentence.length - QUOTE_LIMIT));
	return sentence.slice(start, start + QUOTE_LIMIT).trim();
}
