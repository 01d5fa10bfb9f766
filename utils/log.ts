/**
 * No faults: a page's content script after an update of the extension (the next navigation brings the new one), and
 * whatever is still under way when the browser ends.
 */
const CALM = /Extension context invalidated|The browser is shutting down/;

/** The one place for what nobody expected. Expected failures are results and never come here. */
export function logUnexpected(where: string, error: unknown): void {
	if (CALM.test(String(error))) return;
	// biome-ignore lint/suspicious/noConsole: this is the logger
	console.error(`[VPN Licence Indicator] ${where}:`, error);
}
