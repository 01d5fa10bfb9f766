import type { Place } from '../../utils/hostname';
import { isolate, isolateAddress } from '../../utils/i18n/isolate';
import type { ListSummary, Verdict } from '../../utils/verdict/verdict';
import { Sentence } from '../shared/Sentence';
import { useTexts } from '../shared/texts';
import { Reasons } from './Reasons';
import { Section } from './Section';

interface MeaningProps {
	readonly place: Place;
	readonly verdict: Verdict;
	readonly list: ListSummary;
}

/** What the verdict means for a person, and what it does not mean. */
export function Meaning(props: MeaningProps) {
	const { say } = useTexts();
	return (
		<Section title={say.popup.meaning}>
			<Sentences {...props} />
		</Section>
	);
}

function Sentences({ place, verdict, list }: MeaningProps) {
	const { say, date } = useTexts();
	switch (verdict.kind) {
		case 'licensed':
			return (
				<>
					<p>{say.popup.noRegistration}</p>
					<Privacy />
				</>
			);
		case 'licenceReported':
			return (
				<>
					{verdict.doubts.map((doubt) => (
						<p key={doubt}>
							<Sentence text={say.popup.doubts[doubt](isolate(verdict.listed.provider.brand))} />
						</p>
					))}
					<p>{say.popup.noRegistrationInDoubt}</p>
					<Privacy />
				</>
			);
		case 'licenceLapsed':
			return (
				<>
					{verdict.endedOn !== '' && (
						<p>{say.listed.ended[verdict.status](date(verdict.endedOn))}</p>
					)}
					<p>{say.popup.ended}</p>
					<Registration list={list} />
				</>
			);
		case 'notOnList':
			return (
				<>
					<Absence list={list} />
					<p>{say.popup.disruption}</p>
					<Registration list={list} />
				</>
			);
		case 'lookalike': {
			const { domain, path = '' } = verdict.genuine.site;
			const genuine = isolateAddress(domain + path);
			return (
				<>
					<p>
						<Sentence
							text={say.popup.lookalike.genuine(genuine, isolate(verdict.genuine.provider.brand))}
						/>
					</p>
					<p>
						<Sentence text={say.popup.lookalike.differs(isolateAddress(place.host))} />
					</p>
					<p>{say.popup.lookalike.unknown}</p>
				</>
			);
		}
		case 'claimsLicence':
			return (
				<>
					<p>{say.popup.claimsLicence.says}</p>
					<blockquote class="quote" dir="auto">
						{verdict.claim}
					</blockquote>
					<p>{say.popup.claimsLicence.list}</p>
					<Absence list={list} />
				</>
			);
		case 'vpnLooking':
			return (
				<>
					<Reasons reasons={verdict.reasons} />
					<p>{say.popup.vpnLooking.unknown}</p>
					<Absence list={list} />
				</>
			);
		case 'notVpn':
			return <p>{say.popup.notVpn.meaning}</p>;
	}
}

function Privacy() {
	const { say } = useTexts();
	return (
		<>
			<p>{say.popup.lawfulInterception}</p>
			<p class="soft small">{say.popup.pressReading}</p>
		</>
	);
}

function Absence({ list }: { readonly list: ListSummary }) {
	const { say, date, number } = useTexts();
	const { licenseesListed, licenseesAnnounced } = list.completeness;
	return (
		<p>
			{say.popup.absence(
				date(list.issuedAt),
				number(licenseesListed),
				licenseesAnnounced,
				number(licenseesAnnounced),
			)}
		</p>
	);
}

function Registration({ list }: { readonly list: ListSummary }) {
	const { say } = useTexts();
	return (
		<p>
			{say.popup.registration}{' '}
			<a href={list.registration} target="_blank" rel="noreferrer">
				{say.popup.registrationLink}
			</a>
		</p>
	);
}
