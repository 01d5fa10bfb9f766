import type { Provider } from './schema';

/** The columns, each with what it says of a provider. */
const COLUMNS: Readonly<Record<string, (provider: Provider) => string | undefined>> = {
	id: ({ id }) => id,
	brand: ({ brand }) => brand,
	operator: ({ operator }) => operator?.name,
	jurisdiction: ({ operator }) => operator?.jurisdiction,
	licence_status: ({ licence }) => licence?.status,
	licence_class: ({ licence }) => licence?.class,
	licence_number: ({ licence }) => licence?.number,
	licence_named_on: ({ licence }) => licence?.namedOn,
	licence_granted_on: ({ licence }) => licence?.grantedOn,
	licence_expires_on: ({ licence }) => licence?.expiresOn,
	licence_ended_on: ({ licence }) => licence?.endedOn,
	licence_evidence: ({ licence }) => licence?.evidence,
	sites_confirmed: (provider) => sitesOf(provider, 'confirmed'),
	sites_reported: (provider) => sitesOf(provider, 'reported'),
};

/** Providers as a table (RFC 4180), one per row; several sites in one cell with spaces between them. */
export function toCsv(providers: readonly Provider[]): string {
	const rows = [
		Object.keys(COLUMNS),
		...providers.map((provider) => Object.values(COLUMNS).map((read) => read(provider) ?? '')),
	];
	return rows.map((row) => `${row.map(cell).join()}\r\n`).join('');
}

function sitesOf({ sites }: Provider, evidence: string): string {
	return sites
		.filter((site) => site.evidence === evidence)
		.map(({ domain, path = '' }) => domain + path)
		.join(' ');
}

/**
 * What begins like a formula is marked as text, since spreadsheets run formulas in files that they are given
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function cell(text: string): string {
	const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
