import { changeAccess, type ExtensionAccess } from '../../utils/dev/extension-access';
import type { Machine } from './fixtures';

/** Changes what a person changes on the browser's page of extensions, and waits until the extension is back. */
export function allow(machine: Machine, access: ExtensionAccess): Promise<void> {
	return changeAccess(machine.browser, access);
}
