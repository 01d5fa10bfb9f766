/**
 * A value of JSON in the canonical form that signatures are made over (specification 4.1; OLPC canonical JSON): keys
 * sorted, no white space, in strings only `"` and `\` escaped, no number but integers.
 *
 * @throws TypeError for what has no canonical form; an integer that cannot be held exactly has none either
 */
export function canonicalJson(value: unknown): string {
	if (typeof value === 'string') return `"${value.replace(/["\\]/g, '\\$&')}"`;
	if (value === null || typeof value === 'boolean' || Number.isSafeInteger(value))
		return String(value);
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
	if (typeof value !== 'object') throw new TypeError(`No canonical form: ${value}`);
	// Sorted by UTF-16 units, as `@tufjs/models` does. It differs from code points only for keys outside of the basic
	// plane, and then no signature fits: nothing is accepted that should not be.
	const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${fields.map(([name, field]) => `${canonicalJson(name)}:${canonicalJson(field)}`).join()}}`;
}
