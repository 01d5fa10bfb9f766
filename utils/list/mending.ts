import type { Result } from '../result';
import type { Registry, RegistryError } from './registry';

/**
 * A registry that mends itself: where it is found empty or broken (a first start, a wiped database, a damaged record),
 * it is restored, and asked once more.
 *
 * @param restore brings the bundled list into force; several askers at once share one restoration
 */
export function mendingRegistry(registry: Registry, restore: () => Promise<void>): Registry {
	let restoring: Promise<void> | undefined;
	const restoreOnce = () => {
		restoring ??= restore().finally(() => {
			restoring = undefined;
		});
		return restoring;
	};
	const mended = async <Value>(ask: () => Promise<Result<Value, RegistryError>>) => {
		const answer = await ask();
		if (answer.ok || answer.error === 'unavailable') return answer;
		await restoreOnce();
		return ask();
	};
	return {
		find: (host, lookalikeKeys) => mended(() => registry.find(host, lookalikeKeys)),
		head: () => mended(() => registry.head()),
		all: () => mended(() => registry.all()),
		origin: () => mended(() => registry.origin()),
		history: () => registry.history(),
		confirm: (origin) => registry.confirm(origin),
		replace: (list, origin, over) => registry.replace(list, origin, over),
	};
}
