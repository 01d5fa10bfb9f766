/** The bounds of one reading: characters, and entries in a list. */
export const BOUNDS = {
	line: 300,
	list: 100,
	text: 16_000,
	/** JSON-LD, which is read as text. */
	data: 8000,
} as const;
