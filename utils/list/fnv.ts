/**
 * FNV-1a of 32 bits over an ASCII text: even, stable, and a few lines (draft-eastlake-fnv).
 *
 * @returns an unsigned number
 */
export function fnv1a(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at += 1)
		hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return hash >>> 0;
}
