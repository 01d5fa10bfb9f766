/** First strong isolate, left-to-right isolate, pop directional isolate (Unicode Bidirectional Algorithm, UAX #9). */
const NAME = '\u2068';
const ADDRESS = '\u2066';
const CLOSE = '\u2069';

/**
 * Sets a name apart from the sentence around it, so that a Latin brand in an Urdu sentence (or the other way round)
 * keeps both in order. Pages show it as `<bdi>`; in plain text the marks do the same.
 */
export function isolate(name: string): string {
	return NAME + withoutMarks(name) + CLOSE;
}

/** The same for a host or an address, which runs from left to right whatever its letters. */
export function isolateAddress(address: string): string {
	return ADDRESS + withoutMarks(address) + CLOSE;
}

/** A piece of a sentence: plain words, or what was set apart from them. */
export interface Part {
	readonly kind: 'words' | 'name' | 'address';
	readonly text: string;
}

/** Splits a sentence at what is isolated in it. */
export function partsOf(sentence: string): Part[] {
	const pieces = sentence.split(/([\u2066\u2068][^\u2069]*\u2069)/);
	return pieces.map((piece) => {
		if (piece.startsWith(NAME)) return { kind: 'name', text: piece.slice(1, -1) };
		if (piece.startsWith(ADDRESS)) return { kind: 'address', text: piece.slice(1, -1) };
		return { kind: 'words', text: piece };
	});
}

function withoutMarks(text: string): string {
	return text.replaceAll(/[\u2066-\u2069]/g, '');
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * A text as it goes onto the clipboard: from right to left the marks stay, since a Latin name would change places
 * without them; from left to right only those around what is written the other way, and whoever pastes it elsewhere is
 * spared the rest.
 */
export function plainText(text: string, direction: 'ltr' | 'rtl'): string {
	if (direction === 'rtl') return text;
	return text.replaceAll(/[\u2066\u2068][^\u2069]*\u2069/g, (piece) =>
		RIGHT_TO_LEFT.test(piece) ? piece : piece.slice(1, -1),
	);
}
