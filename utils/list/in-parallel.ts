import { type Result, succeed } from '../result';

/**
 * Does a task for each item, a few at a time, until one fails.
 *
 * @returns the values in the items' order, or the first failure
 */
export async function inParallel<Item, Value, Failure>(
	items: readonly Item[],
	atOnce: number,
	task: (item: Item) => Promise<Result<Value, Failure>>,
): Promise<Result<Value[], Failure>> {
	const values: Value[] = [];
	let failed: Result<never, Failure> | undefined;
	const left = items.entries();
	const work = async () => {
		for (const [at, item] of left) {
			const result = await task(item);
			if (!result.ok) failed ??= result;
			else values[at] = result.value;
			if (failed) return;
		}
	};
	await Promise.all(Array.from({ length: atOnce }, work));
	return failed ?? succeed(values);
}
