import { Sentence } from '../shared/Sentence';
import { useTexts } from '../shared/texts';
import type { MeaningPart } from './meaning-parts';
import { OnDemand } from './OnDemand';
import type { Reasons } from './Reasons';
import { Section } from './Section';

const loadReasons = async (): Promise<typeof Reasons> => (await import('./Reasons')).Reasons;

/** What the verdict means for a person, and what it does not mean. */
export function Meaning({ parts }: { readonly parts: readonly MeaningPart[] }) {
	const { say } = useTexts();
	return (
		<Section title={say.popup.meaning}>
			{parts.map((part, at) => {
				switch (part.kind) {
					case 'quote':
						return (
							<blockquote class="quote" dir="auto" key={at}>
								{part.text}
							</blockquote>
						);
					case 'reasons':
						return <OnDemand load={loadReasons} props={part} key={at} />;
					default:
						return (
							<p key={at}>
								<Sentence text={part.text} />
								{part.link && (
									<>
										{' '}
										<a href={part.link.address} target="_blank" rel="noreferrer">
											{part.link.words}
										</a>
									</>
								)}
							</p>
						);
				}
			})}
		</Section>
	);
}
