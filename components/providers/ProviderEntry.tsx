import { isolate } from '../../utils/i18n/isolate';
import type { ListedProvider } from '../../utils/list/registry';
import { APPEARANCES } from '../../utils/verdict/appearance';
import { LicenceFacts } from '../shared/LicenceFacts';
import { Operator } from '../shared/Operator';
import { usePageTexts } from '../shared/page-texts';
import { providerAnchor } from '../shared/pages';
import { Row, Rows } from '../shared/Rows';
import { useTexts } from '../shared/texts';
import { VerdictMark } from '../shared/VerdictMark';
import { Apps } from './Apps';
import { Audits } from './Audits';
import { Permalink } from './Permalink';
import { Sites } from './Sites';
import { SourceDetails } from './SourceDetails';
import type { Standing } from './standing';
import './provider-entry.css';

interface ProviderEntryProps {
	readonly listed: ListedProvider;
	readonly standing: Standing;
}

/** All that the list says of one provider, at an address of its own. */
export function ProviderEntry({ listed, standing }: ProviderEntryProps) {
	const page = usePageTexts();
	const { say, date } = useTexts();
	const { provider, sources } = listed;
	const { brand, operator, licence, sites, apps, audits, privacyPolicy } = provider;
	const anchor = providerAnchor(provider.id);
	const licensee = standing !== 'notOnList';
	return (
		<article
			class={licensee ? 'provider provider--licensee' : 'provider'}
			id={anchor}
			tabIndex={-1}
		>
			<header class="provider__head">
				<h3 class="provider__brand">
					<bdi>{brand}</bdi>
				</h3>
				<Permalink anchor={anchor} label={page.providers.link(isolate(brand))} />
				{licensee && (
					<p class={`provider__standing tone-${APPEARANCES[standing].tone}`}>
						<VerdictMark kind={standing} />
						{page.providers.status[standing]}
					</p>
				)}
			</header>
			<div class="provider__body">
				<Rows>
					{operator && (
						<Row name={say.listed.operator}>
							<Operator operator={operator} />
						</Row>
					)}
					{licence && (
						<Row name={say.listed.licence}>
							<LicenceFacts licence={licence} />
							{licence.status !== 'active' && licence.endedOn && (
								<> {say.listed.ended[licence.status](date(licence.endedOn))}</>
							)}
						</Row>
					)}
					{licence && (
						<Row name={page.listed.licenceClass}>
							<bdi>{licence.class}</bdi>
						</Row>
					)}
					<Row name={page.listed.sites}>
						<Sites sites={sites} />
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
				<SourceDetails sources={sources} about={isolate(brand)} />
			</div>
		</article>
	);
}
