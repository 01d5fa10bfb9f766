import { canonicalize } from '@tufjs/canonical-json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../utils/tuf/canonical-json';
import { type Role, type Root, readMetadata } from '../../../utils/tuf/metadata';
import { verifyMetadata } from '../../../utils/tuf/verify';
import { bytesLike, spoilt } from '../../fixtures/arbitraries/spoilt';
import { FUZZ } from '../../fixtures/fuzz';
import { listOf, provider } from '../../fixtures/lists';
import { repositoryOf, TEST_ROOT } from '../../fixtures/signed-list';

const files = repositoryOf(listOf([provider('alpha')]), { renewed: false });
const ROLES = ['root', 'timestamp', 'snapshot', 'targets'] as const satisfies readonly Role[];
const FILES: Readonly<Record<Role, string>> = {
	root: 'metadata/1.root.json',
	timestamp: 'metadata/timestamp.json',
	snapshot: 'metadata/1.snapshot.json',
	targets: 'metadata/1.targets.json',
};
const textOf = (role: Role) => new TextDecoder().decode(files.get(FILES[role]));
const root: Root = JSON.parse(new TextDecoder().decode(TEST_ROOT)).signed;

describe('the bytes of metadata', () => {
	test.each(ROLES)('of %s are of sound form, or refused, and never a fault', (role) => {
		fc.assert(
			fc.property(bytesLike(spoilt(JSON.parse(textOf(role)))), (bytes) => {
				const read = readMetadata(bytes, role);
				if (!read) return;
				expect(Number.isSafeInteger(read.signed.version)).toBe(true);
				expect(new Date(read.signed.expires).getTime()).not.toBeNaN();
			}),
			FUZZ,
		);
	});

	test.each(ROLES)('of %s are verified only as what was signed', async (role) => {
		const original = JSON.parse(textOf(role));
		await fc.assert(
			fc.asyncProperty(bytesLike(spoilt(original)), async (bytes) => {
				const read = await verifyMetadata(bytes, role, root);
				if (read.ok) expect(canonicalJson(read.value)).toBe(canonicalJson(original.signed));
			}),
			FUZZ,
		);
	});
});

test('the canonical form is what the reference implementation makes', () => {
	const integer = fc.maxSafeInteger();
	const key = fc.string().filter((text) => text !== '__proto__');
	const { value } = fc.letrec((tie) => ({
		value: fc.oneof(
			{ depthSize: 'small' },
			fc.string(),
			integer,
			fc.boolean(),
			fc.constant(null),
			fc.array(tie('value'), { maxLength: 4 }),
			fc.dictionary(key, tie('value'), { maxKeys: 4 }),
		),
	}));
	fc.assert(
		fc.property(value, (document) => {
			expect(canonicalJson(document)).toBe(canonicalize(document));
		}),
		FUZZ,
	);
});
