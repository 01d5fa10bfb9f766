import { browser } from 'wxt/browser';

/** Browsers end a background after 30 seconds in which it has called nothing of theirs, whatever it is waiting for. */
const CALL_EVERY = 20_000;

/**
 * Keeps the background alive for as long as a task takes, as Chrome's guide has it for work that a person needs done:
 * https://developer.chrome.com/docs/extensions/develop/migrate/to-service-workers#keep_a_service_worker_alive_until_a_long-running_operation_is_finished
 */
export async function awake<Value>(task: Promise<Value>): Promise<Value> {
	const calls = setInterval(() => void browser.runtime.getPlatformInfo(), CALL_EVERY);
	try {
		return await task;
	} finally {
		clearInterval(calls);
	}
}
