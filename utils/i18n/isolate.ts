/** First strong isolate and pop directional isolate (Unicode Bidirectional Algorithm, UAX #9). */
const OPEN = '\u2068';
const CLOSE = '\u2069';

/**
 * Sets a name apart from the sentence around it, so that a Latin brand in an Urdu sentence (or the other way round)
 * keeps both in order. Pages show it as `<bdi>`; in plain text the marks do the same.
 */
export function isolate(name: string): string {
	return `${OPEN}${name.replaceAll(/[\u2066-\u2069]/g, '')}${CLOSE}`;
}

/** Splits a sentence at its isolated names: every second part is one. */
export function splitIsolated(sentence: string): string[] {
	return sentence.split(/[\u2068\u2069]/);
}
