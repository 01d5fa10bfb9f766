/**
 * Where a page finds the choice before it is painted: `storage.local`, which holds it for good, answers too late for
 * that, and a dark page would open with a white flash.
 */
const REMEMBERED = 'scheme';

/** @returns the scheme that a person chose, where they did; read past the settings' schema, which would weigh too much */
export function schemeIn(settings: unknown): 'light' | 'dark' | undefined {
	const { scheme } = (settings ?? {}) as { readonly scheme?: unknown };
	return scheme === 'light' || scheme === 'dark' ? scheme : undefined;
}

/** Shows this document in the scheme chosen, else in the system's. */
export function showScheme(chosen: 'light' | 'dark' | undefined): void {
	document.documentElement.dataset.scheme = chosen ?? (systemScheme().matches ? 'dark' : 'light');
}

/** The system's scheme, which changes in the evening where a person has it so. */
export function systemScheme(): MediaQueryList {
	return matchMedia('(prefers-color-scheme: dark)');
}

/** Keeps the choice for the next page that opens. Where the browser refuses, that page has it a moment later. */
export function rememberScheme(chosen: 'light' | 'dark' | undefined): void {
	try {
		localStorage.setItem(REMEMBERED, chosen ?? 'auto');
	} catch {
		// Site data can be switched off (SecurityError) or full (QuotaExceededError).
	}
}

export function rememberedScheme(): 'light' | 'dark' | undefined {
	try {
		return schemeIn({ scheme: localStorage.getItem(REMEMBERED) });
	} catch {
		return undefined;
	}
}
