import { findClaim } from './claim';
import { type PageReading, scorePage } from './score';
import type { PageSignals } from './signals';

/** Everything that one page's signals say. */
export function readingOf(signals: PageSignals, host: string, path: string): PageReading {
	const claim = findClaim(signals, host);
	return { ...scorePage(signals, host, path), ...(claim !== undefined && { claim }) };
}
