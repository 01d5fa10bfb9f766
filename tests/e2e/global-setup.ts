import { findChromium, findFirefox } from '../../utils/dev/browser';

/** Installs the browsers that are missing, before tests run side by side and within their time. */
export default function globalSetup(): void {
	findChromium();
	findFirefox();
}
