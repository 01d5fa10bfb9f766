import { isolate } from '../../utils/i18n/isolate';
import type { Licence } from '../../utils/list/schema';
import { Sentence } from './Sentence';
import { useTexts } from './texts';

/** A licence's dates and number, as far as they are known, and how sure it is. */
export function LicenceFacts({ licence }: { readonly licence: Licence }) {
	const { say, date } = useTexts();
	const { grantedOn, namedOn, expiresOn, number, evidence } = licence;
	const facts = [
		grantedOn ? say.listed.grantedOn(date(grantedOn)) : say.listed.namedOn(date(namedOn)),
		...(expiresOn && licence.status === 'active' ? [say.listed.expiresOn(date(expiresOn))] : []),
		...(number ? [say.listed.numbered(isolate(number))] : []),
	];
	return (
		<>
			{facts.map((fact) => (
				<span class="fact" key={fact}>
					<Sentence text={fact} />
				</span>
			))}
			{evidence === 'reported' && (
				<>
					{' '}
					<span class="soft">({say.listed.claim.licence[evidence]})</span>
				</>
			)}
		</>
	);
}
