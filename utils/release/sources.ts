import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Files } from './archive';
import { listRepository, shippedFiles } from './list-repository';

const INSTRUCTIONS = 'BUILDING.md';

/**
 * What it takes to build the extension again, for the stores' reviewers and anybody who doubts us: every file of the
 * project that git tracks, the list's repository that was shipped, and how to build.
 *
 * @param source the list's source that was built in; empty for none
 */
export function sourceFiles(source: string): Files {
	const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
		.split('\0')
		.filter((path) => path !== '' && !path.startsWith('public/registry/'));
	return new Map<string, Uint8Array>([
		...tracked.map((path) => [path, readFileSync(path)] as const),
		...shippedFiles(listRepository()).map(
			({ path, file }) => [`public/registry/${path}`, readFileSync(file)] as const,
		),
		[INSTRUCTIONS, new TextEncoder().encode(instructions(source))],
	]);
}

function instructions(source: string): string {
	const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
	return `# Building the extension from this package

With Node ${engines.node} on Linux, macOS or Windows:

\`\`\`sh
npm ci
npm run build
\`\`\`
${source === '' ? '' : `\nSet the environment variable \`WXT_LIST_SOURCE\` to \`${source}\` for the second command.\n`}
\`dist/firefox-mv3\` is then, byte for byte, what is in the package for Firefox, and \`dist/chrome-mv3\` what is in those for Chrome and Edge. \`package-lock.json\` pins the version and the hash of every tool and package. \`README.md\` and \`docs/design.md\` say what is where.
`;
}
