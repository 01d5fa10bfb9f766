import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type SiteServer, startSiteServer } from '../../utils/dev/site-server';
import type { LicensedList } from '../../utils/list/schema';
import { launchMeasured, type MeasuredBrowser } from './chromium';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What can be in a browser that is measured; the variants are for comparing only. */
const EXTENSIONS = {
	none: undefined,
	/** A content script that does nothing. */
	empty: { folder: `${ROOT}tests/bench/variants/empty`, hasWorker: false },
	/** The straightforward way: each page sends a message, the background looks up and paints. */
	alwaysAMessage: { folder: `${ROOT}tests/bench/variants/always-a-message`, hasWorker: true },
	extension: { folder: `${ROOT}dist/chrome-mv3`, hasWorker: true },
} as const;

export type Variant = keyof typeof EXTENSIONS;

/** What every group of the bench measures with. */
export interface Setting {
	/** The list as it ships. */
	readonly list: LicensedList;
	readonly sites: SiteServer;
	/** Only as much as shows that the bench works. */
	readonly quick: boolean;
	/** How often something is measured: as often as named, or a few times where it is to be quick. */
	rounds(full: number): number;
	launch(variant: Variant): Promise<MeasuredBrowser>;
}

export async function setUp(quick: boolean): Promise<Setting & { close(): Promise<void> }> {
	const sites = await startSiteServer();
	return {
		list: JSON.parse(readFileSync(`${ROOT}utils/publisher/list.json`, 'utf8')),
		sites,
		quick,
		rounds: (full) => (quick ? Math.min(full, 3) : full),
		launch: (variant) => launchMeasured(EXTENSIONS[variant], [sites.resolverRules('*')]),
		close: () => sites.close(),
	};
}
