import { spawnSync } from 'node:child_process';

/**
 * Looks at Firefox's build as addons.mozilla.org will, and fails for whatever is found but this, each once:
 * Preact can set `innerHTML`, for `dangerouslySetInnerHTML`, which nothing here uses; and the manifest's security
 * policy lets no text become markup.
 */
const ACCEPTED = ['UNSAFE_VAR_ASSIGNMENT'];

type Finding = Readonly<Record<'code' | 'message' | 'description', string>> & {
	readonly file?: string;
};

const { stdout, stderr } = spawnSync(
	'npx',
	['--no-install', 'addons-linter', '--output', 'json', 'dist/firefox-mv3'],
	{ encoding: 'utf8', shell: process.platform === 'win32' },
);
if (stdout === '') throw new Error(`addons-linter said nothing: ${stderr}`);
const { errors, warnings, notices }: Record<string, Finding[]> = JSON.parse(stdout);

const found = [...(errors ?? []), ...(warnings ?? []), ...(notices ?? [])];
const accepted = new Set(ACCEPTED);
for (const { code, file, message, description } of found) {
	if (accepted.delete(code)) continue;
	process.stderr.write(`${code} ${file ?? ''}: ${message}. ${description}\n`);
	process.exitCode = 1;
}
process.stdout.write(`${found.length} findings; ${ACCEPTED.length} may be\n`);
