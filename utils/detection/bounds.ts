/** The bounds of one reading: characters, and entries in a list. */
export const BOUNDS = {
	line: 300,
	text: 16_000,
	headings: 24,
	links: 120,
	types: 16,
} as const;
