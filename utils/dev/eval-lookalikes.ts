import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { getDomain } from 'tldts';
import { findImitated, keysToTry, lookalikeKeys } from '../detection/lookalike';
import { registrableDomain } from '../hostname';
import type { LicensedList, Provider } from '../list/schema';
import { IMITATIONS } from './imitations';

/**
 * `npm run eval:lookalikes -- [--list FILE] [--json FILE]`: for every provider on the list, the share of generated
 * imitations that are caught, class by class; and, over the domains that real pages load things from, the share
 * wrongly flagged by name alone.
 */

const { values } = parseArgs({ options: { list: { type: 'string' }, json: { type: 'string' } } });

const list: LicensedList = JSON.parse(
	readFileSync(values.list ?? new URL('../publisher/list.json', import.meta.url), 'utf8'),
);
const listed = new Set(
	list.providers.flatMap(({ sites }) =>
		sites.map(({ domain }) => registrableDomain(domain).domain),
	),
);
const index = new Map<string, Provider[]>();
let keys = 0;
for (const provider of list.providers)
	for (const key of lookalikeKeys(provider)) {
		keys += 1;
		index.set(key, [...(index.get(key) ?? []), provider]);
	}

const classes = Object.entries(IMITATIONS).map(([name, imitate]) => {
	const tried = list.providers.flatMap((provider) =>
		[...new Set(provider.sites.map(({ domain }) => registrableDomain(domain).domain))].flatMap(
			(domain) =>
				[...new Set(imitate(domain))]
					.filter((host) => !listed.has(registrableDomain(host).domain))
					.map((host) => ({ host, provider, caught: imitated(host) !== undefined })),
		),
	);
	const missed = tried.filter(({ caught }) => !caught);
	return {
		class: name,
		imitations: tried.length,
		caught: tried.length - missed.length,
		share: share(tried.length - missed.length, tried.length),
		missed: missed.map(({ host }) => host),
	};
});

const ordinary = ordinaryDomains().filter((domain) => !listed.has(domain));
const flagged = ordinary.flatMap((domain) => {
	const found = imitated(domain);
	return found ? [{ domain, genuine: found.site.domain }] : [];
});

const report = {
	providers: list.providers.length,
	keys,
	classes,
	ordinary: {
		domains: ordinary.length,
		flagged,
		perTenThousand: (flagged.length / ordinary.length) * 10_000,
	},
};
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, '\t')}\n`);

process.stdout.write(
	[
		`${report.providers} providers, ${keys} look-alike keys`,
		'',
		'class          imitations   caught   share   missed, for example',
		...classes.map(
			(row) =>
				`${row.class.padEnd(14)} ${String(row.imitations).padStart(10)} ${String(row.caught).padStart(8)} ` +
				`${row.share.toFixed(3).padStart(7)}   ${row.missed.filter((_, at) => at % Math.ceil(row.missed.length / 5) === 0).join(' ')}`,
		),
		'',
		`${ordinary.length} ordinary domains: ${flagged.length} flagged by name alone ` +
			`(${report.ordinary.perTenThousand.toFixed(2)} in 10,000)`,
		...flagged.map(({ domain, genuine }) => `  ${domain} looks like ${genuine}`),
		'',
	].join('\n'),
);

function imitated(host: string) {
	const found = new Set(keysToTry(host).flatMap((key) => index.get(key) ?? []));
	return findImitated(
		host,
		[...found].map((provider) => ({ provider })),
	);
}

/** Registered domains of the hosts in the HTTP Archive, as the `third-party-web` package lists them. */
function ordinaryDomains(): string[] {
	const file = createRequire(import.meta.url).resolve('third-party-web/dist/domain-map.csv');
	const hosts = readFileSync(file, 'utf8')
		.split('\n')
		.map((line) => line.split(',')[0] ?? '');
	return [...new Set(hosts.map((host) => getDomain(host)).filter((domain) => domain !== null))];
}

function share(part: number, whole: number): number {
	return whole === 0 ? 1 : part / whole;
}
