import type { VerdictKind } from '../../utils/verdict/verdict';

/** Whom the popup's headline names for each example, where it names somebody. */
export const BRANDS: Partial<Record<VerdictKind, string>> = {
	licensed: 'Example Licensed VPN',
	licenceReported: 'Kestrel VPN',
	licenceLapsed: 'Example Lapsed VPN',
	notOnList: 'Mullvad VPN',
	lookalike: 'Kestrel VPN',
};
