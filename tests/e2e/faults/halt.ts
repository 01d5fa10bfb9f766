import { expect, type Machine } from '../fixtures';

/**
 * Where the background can be brought to a halt: at its next call of something that it cannot do without there. A write
 * is one to the list's own database.
 */
export type Step = 'look-up' | 'verification' | 'write' | 'badge';

/**
 * Has the background, as it runs since the browser started, come to a halt in the middle of what it does, at the n-th
 * such step from now: from there it does nothing any more, not even other tasks, until somebody ends it.
 *
 * @returns a function that waits until it has halted
 */
export async function haltBackground(
	machine: Machine,
	step: Step,
	nth = 1,
): Promise<() => Promise<void>> {
	await machine.ask(() => {
		const halted = new Promise<void>((resolve) => {
			new BroadcastChannel('halted').onmessage = () => resolve();
		});
		Object.assign(globalThis, { halted });
	});
	await machine.browser.worker.evaluate(
		([at, count]) => {
			const places = {
				'look-up': [IDBDatabase.prototype, 'transaction'],
				verification: [SubtleCrypto.prototype, 'verify'],
				write: [IDBObjectStore.prototype, 'put'],
				badge: [chrome.action, 'setBadgeText'],
			} as const;
			const [owner, method] = places[at] as unknown as [Record<string, unknown>, string];
			const original = owner[method] as (...args: unknown[]) => unknown;
			let left = count;
			owner[method] = function (...args: unknown[]) {
				const elsewhere = (this as Partial<IDBObjectStore>).transaction?.db?.name === 'repository';
				if (!elsewhere) left -= 1;
				if (elsewhere || left > 0) return original.apply(this, args);
				new BroadcastChannel('halted').postMessage(at);
				for (;;);
			};
		},
		[step, nth] as const,
	);
	return () => machine.ask(() => (globalThis as unknown as { halted: Promise<void> }).halted);
}

/** What the popup says of a tab, once it says so. */
export async function expectHeadline(
	machine: Machine,
	tab: Parameters<Machine['popup']>[0],
	headline: string,
): Promise<void> {
	const popup = await machine.popup(tab);
	await expect(popup.getByRole('heading', { level: 1 })).toHaveText(headline);
	await popup.close();
}
