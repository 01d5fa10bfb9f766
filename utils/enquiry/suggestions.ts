import type { BackgroundTexts } from '../i18n/background-texts';
import { isolate, isolateAddress } from '../i18n/isolate';
import type { ListedProvider, Registry } from '../list/registry';
import { hasWords, searchTextOf } from '../list/search';
import { checkAddress } from '../verdict/check-address';
import { STANDINGS, standingOf } from '../verdict/standing';

/** A line below the address bar. */
export interface Suggestion {
	/** What is asked where it is chosen. */
	readonly content: string;
	readonly description: string;
}

export interface Suggestions {
	/** What becomes of the text as it was typed. */
	readonly first: string;
	readonly others: readonly Suggestion[];
}

/** Browsers show few more. */
const AT_MOST = 6;

/**
 * What the address bar answers to a text: for an address the verdict that a visit would get, and the providers that
 * the text may mean.
 *
 * @param providers every provider on the list
 * @param now the clock, in milliseconds since 1970
 */
export async function suggestionsFor(
	text: string,
	providers: readonly ListedProvider[],
	registry: Pick<Registry, 'find'>,
	{ say }: BackgroundTexts,
	now: number,
): Promise<Suggestions> {
	const { enquiry, verdicts } = say;
	if (text.trim() === '') return { first: enquiry.hint, others: [] };
	const isMeant = hasWords(text);
	const others = providers
		.filter(({ provider }) => isMeant(searchTextOf(provider)))
		.map(({ provider }) => ({ provider, standing: standingOf(provider, now) }))
		.sort((one, other) => STANDINGS.indexOf(one.standing) - STANDINGS.indexOf(other.standing))
		.slice(0, AT_MOST)
		.map(({ provider, standing }) => {
			const [site] = provider.sites;
			const title = verdicts[standing].title;
			const brand = isolate(provider.brand);
			if (!site) return { content: provider.brand, description: enquiry.answer(brand, title) };
			const address = site.domain + (site.path ?? '');
			return {
				content: address,
				description: enquiry.provider(brand, title, isolateAddress(address)),
			};
		});

	const checked = await checkAddress(text, registry, now);
	if (!checked.ok) {
		const unread = checked.error.about === 'list';
		return {
			first: unread ? say.toolbar.unavailable : enquiry.search(isolate(text.trim())),
			others,
		};
	}
	const { place, verdict, onlyIfPageSpeaksOfVpn } = checked.value;
	const answer = onlyIfPageSpeaksOfVpn ? enquiry.answerIfVpn : enquiry.answer;
	const title = verdict.kind === 'notVpn' ? enquiry.unknown : verdicts[verdict.kind].title;
	return { first: answer(isolateAddress(place.host), title), others };
}
