import type { Language } from '../../utils/i18n/languages';
import type { Policy } from '../../utils/settings/policy';
import type { OwnSettings, Settings } from '../../utils/settings/settings';
import type { Access } from '../../utils/tabs/access';
import { DisplaySettings } from '../options/DisplaySettings';
import { lockBy } from '../options/lock';
import { PageHead } from '../shared/PageHead';
import { usePageTexts } from '../shared/page-texts';
import { AccessGiven } from './AccessGiven';
import { Marks } from './Marks';
import { Pin } from './Pin';
import { Promises } from './Promises';
import './welcome.css';

/** What a person can do on the first-run page. */
export interface WelcomeActions {
	/** Asks the browser for access to all sites. Called from a click. */
	readonly allow: () => void;
	/** Puts changed settings into force. */
	readonly change: (part: OwnSettings) => void;
}

interface WelcomeProps {
	readonly access: Access;
	/** The names of the permissions in the manifest. */
	readonly permissions: readonly string[];
	readonly settings: Settings;
	/** What the organisation has set. */
	readonly policy: Policy;
	/** The one that is spoken where none is chosen. */
	readonly browserLanguage: Language;
	readonly actions: WelcomeActions;
}

/** The first-run page: what the extension does and does not do, and what it needs for that. */
export function Welcome(props: WelcomeProps) {
	const { access, permissions, settings, policy, browserLanguage, actions } = props;
	const page = usePageTexts();
	const { welcome } = page;
	return (
		<>
			<PageHead />
			<main class="page page__body welcome">
				<div class="welcome__head">
					<h1 class="page__title">{welcome.headline}</h1>
					<p class="page__lead">{welcome.lead}</p>
				</div>
				<Pin {...(access.onToolbar !== undefined && { onToolbar: access.onToolbar })} />
				<Promises />
				<Marks />
				<AccessGiven everySite={access.everySite} permissions={permissions} allow={actions.allow} />
				<DisplaySettings
					settings={settings}
					browserLanguage={browserLanguage}
					lockOn={lockBy(policy, page)}
					change={actions.change}
				/>
				<p class="welcome__end">{welcome.end}</p>
			</main>
		</>
	);
}
