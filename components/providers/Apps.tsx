import type { Provider } from '../../utils/list/schema';
import { usePageTexts } from '../shared/page-texts';
import { useTexts } from '../shared/texts';

/** A provider's apps, by store and identifier. */
export function Apps({ apps }: { readonly apps: NonNullable<Provider['apps']> }) {
	const page = usePageTexts();
	const { say } = useTexts();
	return (
		<ul>
			{apps.map(({ store, id, evidence }) => (
				<li key={store + id}>
					{page.listed.stores[store]} <bdi dir="ltr">{id}</bdi>{' '}
					<span class="soft small">({say.listed.claim.site[evidence]})</span>
				</li>
			))}
		</ul>
	);
}
