import { isolate } from '../../utils/i18n/isolate';
import type { Operator as ListedOperator } from '../../utils/list/schema';
import { Sentence } from './Sentence';
import { useTexts } from './texts';

/** The company behind a brand, and how sure that is. */
export function Operator({ operator }: { readonly operator: ListedOperator }) {
	const { say, country } = useTexts();
	const { name, jurisdiction, evidence } = operator;
	return (
		<>
			<Sentence
				text={
					jurisdiction ? say.listed.operatorIn(isolate(name), country(jurisdiction)) : isolate(name)
				}
			/>
			{evidence === 'reported' && (
				<span class="soft"> ({say.listed.claim.operator[evidence]})</span>
			)}
		</>
	);
}
