import { isolate } from '../../utils/i18n/isolate';
import type { Audit } from '../../utils/list/schema';
import { usePageTexts } from '../shared/page-texts';
import { Sentence } from '../shared/Sentence';
import { useTexts } from '../shared/texts';

/** The audits that a provider has published, each with the way to it. */
export function Audits({ audits }: { readonly audits: readonly Audit[] }) {
	const page = usePageTexts();
	const { date } = useTexts();
	return (
		<ul>
			{audits.map(({ by, subject, publishedOn, address }) => (
				<li key={address + subject}>
					<a href={address} target="_blank" rel="noreferrer">
						<Sentence
							text={page.listed.auditOf(isolate(subject), isolate(by), date(publishedOn))}
						/>
					</a>
				</li>
			))}
		</ul>
	);
}
