import type { LicensedList, Provider } from '../../../utils/list/schema';

/** The same list, one number further, in which the demonstration's lapsed licensee is licensed again. */
export function nextOf(list: LicensedList): LicensedList {
	return {
		...list,
		number: list.number + 1,
		providers: list.providers.map((provider) =>
			provider.id === 'example-lapsed-vpn' && provider.licence
				? { ...provider, licence: active(provider.licence) }
				: provider,
		),
	};
}

function active({ endedOn: _, ...licence }: NonNullable<Provider['licence']>) {
	return { ...licence, status: 'active' as const };
}

/** The same list, one number further, with so many more providers. */
export function largeList(list: LicensedList, count: number): LicensedList {
	const [like] = list.providers;
	if (!like) throw new Error('the list is empty');
	const more = Array.from({ length: count }, (_, at): Provider => {
		const id = `provider-${at}`;
		const [source = ''] = like.sources;
		return {
			id,
			brand: `Provider ${at}`,
			sites: [{ domain: `${id}.example`, evidence: 'reported', sources: [source] }],
			sources: [source],
		};
	});
	return {
		...list,
		number: list.number + 1,
		providers: [...list.providers, ...more].sort((one, other) => (one.id < other.id ? -1 : 1)),
	};
}
