import type { PagesCatalogue } from '../../utils/i18n/en/pages';
import { isolate } from '../../utils/i18n/isolate';
import type { Policy } from '../../utils/settings/policy';
import type { SettingName } from '../../utils/settings/settings';

/** Says why a setting cannot be changed; nothing where it can. */
export type LockOn = (name: SettingName) => string | undefined;

export function lockBy({ organisation, fixed }: Policy, { options }: PagesCatalogue): LockOn {
	const by = organisation
		? options.managed.lockedBy(isolate(organisation))
		: options.managed.locked;
	return (name) => (name in fixed ? by : undefined);
}

/** Whether an organisation has set anything. */
export function isManaged({ suggested, fixed, trustedRoot }: Policy): boolean {
	return trustedRoot !== undefined || Object.keys({ ...suggested, ...fixed }).length > 0;
}
