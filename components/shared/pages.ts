/** The extension's pages, by their address inside it. */
export const OPTIONS_PAGE = '/options.html';

const PROVIDERS_PAGE = '/providers.html';

/** @returns the page of all providers, at one provider's entry where its id is given */
export function providersPage(id?: string): string {
	return id === undefined ? PROVIDERS_PAGE : `${PROVIDERS_PAGE}#${providerAnchor(id)}`;
}

/** @returns the rules, statement by statement, on the page of all providers */
export function rulesPage(): string {
	return `${PROVIDERS_PAGE}#rules`;
}

/** The permanent name of a provider's entry on the page of all providers. */
export function providerAnchor(id: string): string {
	return `provider-${id}`;
}

/** The permanent name of a statement on the page of all providers. */
export function factAnchor(id: string): string {
	return `fact-${id}`;
}
