import { canonicalize } from '@tufjs/canonical-json';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../utils/tuf/canonical-json';

describe('canonicalJson', () => {
	it.each([
		['sorts keys at every level', '{"b":{"d":1,"c":2},"a":[{"z":1,"y":2}]}'],
		['leaves the order of lists', '[3,1,2]'],
		['escapes nothing but quotes and backslashes', '{"a\\"b\\\\c":"\\n\\t\\u0007é\\u2028/"}'],
		['writes null, true and false', '[null,true,false]'],
		['writes integers', '[0,-1,9007199254740991]'],
		['keeps a field called __proto__', '{"__proto__":{"a":1}}'],
		['writes what is empty', '{"a":{},"b":[],"c":""}'],
	])('%s, as @tufjs/canonical-json does', (_, json) => {
		expect(canonicalJson(JSON.parse(json))).toBe(canonicalize(JSON.parse(json)));
	});

	it('writes a line break as itself', () => {
		expect(canonicalJson({ b: 'x\ny', a: '"\\' })).toBe('{"a":"\\"\\\\","b":"x\ny"}');
	});

	it.each([
		['a fraction', 1.5],
		['an integer too large to be held', 2 ** 53],
		['nothing', undefined],
	])('refuses %s', (_, value) => {
		expect(() => canonicalJson([value])).toThrow(TypeError);
	});
});
