import type { ListedSite } from '../../utils/list/registry';
import { LicenceFacts } from '../shared/LicenceFacts';
import { Operator } from '../shared/Operator';
import { Row, Rows } from '../shared/Rows';
import { useTexts } from '../shared/texts';

/** Who the provider is, and since when it is licensed. */
export function Who({ listed }: { readonly listed: ListedSite }) {
	const { say } = useTexts();
	const { provider, site } = listed;
	return (
		<section class="section" aria-label={say.popup.who}>
			<Rows>
				{provider.operator && (
					<Row name={say.listed.operator}>
						<Operator operator={provider.operator} />
					</Row>
				)}
				{provider.licence && (
					<Row name={say.listed.licence}>
						<LicenceFacts licence={provider.licence} />
					</Row>
				)}
				<Row name={say.listed.site}>
					<bdi dir="ltr">{site.domain + (site.path ?? '')}</bdi>
					<span class="soft"> ({say.listed.claim.site[site.evidence]})</span>
				</Row>
			</Rows>
		</section>
	);
}
