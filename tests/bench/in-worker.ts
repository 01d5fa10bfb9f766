import { fileURLToPath } from 'node:url';
import type { Worker } from '@playwright/test';
import { build } from 'esbuild';
import type * as side from './worker-side';

declare global {
	var bench: typeof side;
}

/** Brings the bench's own code into the extension's background, where it becomes `bench`. */
export async function installInWorker(worker: Worker): Promise<void> {
	const { outputFiles } = await build({
		entryPoints: [fileURLToPath(new URL('worker-side.ts', import.meta.url))],
		bundle: true,
		minify: true,
		format: 'iife',
		globalName: 'bench',
		write: false,
	});
	await worker.evaluate(`${outputFiles[0]?.text ?? ''};globalThis.bench = bench;`);
}
