import type { Provider } from '../../utils/list/schema';
import { useTexts } from '../shared/texts';

/** A provider's apps, by store and identifier. */
export function Apps({ apps }: { readonly apps: NonNullable<Provider['apps']> }) {
	const { say } = useTexts();
	return (
		<ul>
			{apps.map(({ store, id, evidence }) => (
				<li key={store + id}>
					{say.listed.stores[store]} <bdi dir="ltr">{id}</bdi>{' '}
					<span class="soft small">({say.listed.claim.site[evidence]})</span>
				</li>
			))}
		</ul>
	);
}
