/** The bounds of one reading: characters, and entries in a list. Each by itself, as a content script pays for an object. */

export const LINE = 300;
export const LIST = 100;
export const TEXT = 16_000;
/** JSON-LD, which is read as text. */
export const DATA = 8000;
