import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
	readonly integrity?: string;
	readonly resolved?: string;
}

test('every package that the project names is named in one version', () => {
	const { dependencies, devDependencies, overrides } = JSON.parse(
		readFileSync('package.json', 'utf8'),
	);
	const versions = Object.values<string>({ ...dependencies, ...devDependencies, ...overrides });
	expect(versions.length).toBeGreaterThan(0);
	for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test('every package that is installed is known by its bytes, and comes from the public registry', () => {
	const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
	for (const [folder, { integrity, resolved }] of Object.entries<Locked>(packages)) {
		if (folder === '') continue;
		expect(integrity, folder).toMatch(/^sha512-/);
		expect(resolved ?? 'https://registry.npmjs.org/', folder).toMatch(
			/^https:\/\/registry\.npmjs\.org\//,
		);
	}
});
