/**
 * The one place for what nobody expected. Expected failures are results and never come here.
 *
 * "Extension context invalidated" is what a page's content script meets after an update of the extension; the next
 * navigation brings the new one, so it is no fault.
 */
export function logUnexpected(where: string, error: unknown): void {
	if (error instanceof Error && error.message.includes('Extension context invalidated')) return;
	// biome-ignore lint/suspicious/noConsole: this is the logger
	console.error(`[VPN Licence Indicator] ${where}:`, error);
}
