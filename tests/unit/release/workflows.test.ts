import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const FOLDER = '.github/workflows';

const workflows = readdirSync(FOLDER).map(
	(file) => [file, readFileSync(`${FOLDER}/${file}`, 'utf8')] as const,
);

test('there are the two that the release relies on', () => {
	expect(workflows.map(([file]) => file)).toEqual(['ci.yml', 'release.yml']);
});

describe.each(workflows)('%s', (_, text) => {
	const uses = Array.from(text.matchAll(/^\s*(?:- )?uses:\s*(.+)$/gm), ([, named]) => named);

	test('names every action by its commit, which nobody can move, and its version', () => {
		expect(uses.length).toBe(text.match(/\buses:/g)?.length);
		expect(uses.length).toBeGreaterThan(0);
		for (const named of uses)
			expect(named).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
	});

	test('grants nothing but what a job asks for', () => {
		expect(text).toMatch(/^permissions: \{\}$/m);
		const jobs = text.match(/^ {4}runs-on: /gm)?.length;
		expect(text.match(/^ {4}permissions:\n {6}contents: (read|write)\n(?! {6})/gm)?.length).toBe(
			jobs,
		);
	});

	test('runs the checks that a contributor runs', () => {
		expect(text).toMatch(/^ {6}(- | {2})run: (\.ci\/run|npm run release)$/m);
	});

	test('hands no token to the code that it checks out', () => {
		const checkouts = text.match(/uses: actions\/checkout@/g)?.length;
		expect(text.match(/persist-credentials: false/g)?.length).toBe(checkouts);
	});
});
