import type { Provider } from '../../utils/list/schema';
import { LicenceFacts } from '../shared/LicenceFacts';
import { Operator } from '../shared/Operator';
import { Row, Rows } from '../shared/Rows';
import { useTexts } from '../shared/texts';

/** Who the provider is, and since when it is licensed. */
export function Who({ provider: { operator, licence } }: { readonly provider: Provider }) {
	const { say } = useTexts();
	if (!operator && !licence) return null;
	return (
		<section class="section" aria-label={say.popup.who}>
			<Rows>
				{operator && (
					<Row name={say.listed.operator}>
						<Operator operator={operator} />
					</Row>
				)}
				{licence && (
					<Row name={say.listed.licence}>
						<LicenceFacts licence={licence} />
					</Row>
				)}
			</Rows>
		</section>
	);
}
