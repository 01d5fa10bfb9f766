import { isolateAddress } from '../../utils/i18n/isolate';
import type { Site } from '../../utils/list/schema';
import { usePageTexts } from '../shared/page-texts';
import { Sentence } from '../shared/Sentence';
import { useTexts } from '../shared/texts';

interface SitesProps {
	readonly sites: readonly Site[];
	/** Whether a licence is on record, which one might then expect to see on a visit. */
	readonly licensed: boolean;
}

/** A provider's sites, each with how sure it is that they are its own. */
export function Sites({ sites, licensed }: SitesProps) {
	const page = usePageTexts();
	const { say } = useTexts();
	if (sites.length === 0)
		return (
			<>
				{page.providers.noSite} {licensed && page.providers.noSiteToMark}
			</>
		);
	return (
		<ul>
			{sites.map(({ domain, path, counts, evidence }) => (
				<li key={domain + (path ?? '')}>
					<Sentence
						text={
							path
								? page.providers.underPath(isolateAddress(domain + path))
								: isolateAddress(domain)
						}
					/>{' '}
					<span class="soft small">
						(
						{counts === 'whenPageSpeaksOfVpn'
							? page.providers.evidenceAndScope(
									say.listed.claim.site[evidence],
									page.providers.whenSpeaksOfVpn,
								)
							: say.listed.claim.site[evidence]}
						)
					</span>
				</li>
			))}
		</ul>
	);
}
