import { isolate } from '../../utils/i18n/isolate';
import type { ListedProvider } from '../../utils/list/registry';
import { lapseOf } from '../../utils/verdict/decide';
import { LicenceFacts } from '../shared/LicenceFacts';
import { Operator } from '../shared/Operator';
import { usePageTexts } from '../shared/page-texts';
import { Row, Rows } from '../shared/Rows';
import { useTexts } from '../shared/texts';
import { Apps } from './Apps';
import { Audits } from './Audits';
import { FollowButton } from './FollowButton';
import { Sites } from './Sites';
import { SourceDetails } from './SourceDetails';

interface ProviderDetailsProps {
	readonly listed: ListedProvider;
	/** The clock, in milliseconds since 1970. */
	readonly now: number;
}

/** All that the list says of one provider. */
export function ProviderDetails({ listed, now }: ProviderDetailsProps) {
	const page = usePageTexts();
	const { say, date } = useTexts();
	const { provider, sources } = listed;
	const { brand, operator, licence, sites, apps, audits, privacyPolicy } = provider;
	const lapse = licence && lapseOf(licence, now);
	return (
		<>
			<Rows>
				{operator && (
					<Row name={say.listed.operator}>
						<Operator operator={operator} />
					</Row>
				)}
				{licence && (
					<Row name={say.listed.licence}>
						<LicenceFacts licence={licence} />
						{lapse && lapse.endedOn !== '' && (
							<> {say.listed.ended[lapse.status](date(lapse.endedOn))}</>
						)}
					</Row>
				)}
				{licence && (
					<Row name={page.listed.licenceClass}>
						<bdi>{licence.class}</bdi>
					</Row>
				)}
				<Row name={page.listed.sites}>
					<Sites sites={sites} licensed={licence !== undefined} />
				</Row>
				{apps && (
					<Row name={page.listed.apps}>
						<Apps apps={apps} />
					</Row>
				)}
				{privacyPolicy && (
					<Row name={page.listed.privacy}>
						<a href={privacyPolicy} target="_blank" rel="noreferrer">
							{page.listed.privacyPolicy}
						</a>
					</Row>
				)}
				{audits && (
					<Row name={page.listed.audits}>
						<Audits audits={audits} />
					</Row>
				)}
			</Rows>
			<FollowButton id={provider.id} brand={isolate(brand)} />
			<SourceDetails sources={sources} about={isolate(brand)} />
		</>
	);
}
