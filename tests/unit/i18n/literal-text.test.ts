import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseAst } from 'vitest/node';

/** No text that a person reads stands outside the catalogues. */
interface Node {
	readonly type: string;
	readonly [key: string]: unknown;
}

const LETTERS = /\p{L}/u;
const WORDS = /\p{L}[\p{L}’',.]*\s+\p{L}/u;

/** Attributes that people read or hear. */
const SPOKEN = /^(title|alt|placeholder|label|aria-(label|description|roledescription|valuetext))$/;
/** What only developers read, and lists of style classes. */
const UNSPOKEN_CALLS = ['Error', 'logUnexpected'];

function textsIn(code: string, lang: 'ts' | 'tsx'): string[] {
	const found: string[] = [];
	const visit = (node: Node, parent?: Node) => {
		if (isUnspoken(node)) return;
		const text = textOf(node);
		if (text !== undefined && isSpoken(text, node, parent)) found.push(text.trim());
		for (const value of Object.values(node))
			for (const child of Array.isArray(value) ? value : [value])
				if (isNode(child)) visit(child, node);
	};
	visit(parseAst(code, { lang, astType: 'ts' }) as unknown as Node);
	return found;
}

const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && 'type' in value;

function isUnspoken(node: Node): boolean {
	if (node.type === 'ImportDeclaration') return true;
	if (node.type === 'JSXAttribute') return (node.name as Node).name === 'class';
	if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return false;
	return UNSPOKEN_CALLS.includes(String((node.callee as Node).name));
}

function textOf(node: Node): string | undefined {
	if (node.type === 'JSXText') return String(node.value);
	if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
	if (node.type === 'TemplateElement') return String((node.value as { raw: string }).raw);
	return undefined;
}

function isSpoken(text: string, { type }: Node, parent?: Node): boolean {
	const shown =
		type === 'JSXText' ||
		parent?.type === 'JSXExpressionContainer' ||
		(parent?.type === 'JSXAttribute' && SPOKEN.test(String((parent.name as Node).name)));
	return shown ? LETTERS.test(text) : WORDS.test(text);
}

const files = ['components', 'entrypoints'].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
);

test.each(files.filter((file) => /\.tsx?$/.test(file)))('%s has none', (file) => {
	const lang = file.endsWith('x') ? 'tsx' : 'ts';
	expect(textsIn(readFileSync(file, 'utf8'), lang)).toEqual([]);
});

test.each(files.filter((file) => file.endsWith('.html')))('%s has none', (file) => {
	const shown = readFileSync(file, 'utf8').replaceAll(/<[^>]*>/g, '');
	expect(shown.trim()).toBe('');
});

describe('the test sees what it should', () => {
	test.each([
		['<p>Hello</p>', ['Hello']],
		['<p>{say.hello} ({number})</p>', []],
		['<p>{"Hello"}</p>', ['Hello']],
		['<p>{shown && <b>سلام</b>}</p>', ['سلام']],
		['<p title="Hello" class="two classes">·</p>', ['Hello']],
		['<a class={on ? "one two" : "one"} aria-current="page" />', []],
		['<Row name={wide ? "The whole name" : say.name} />', ['The whole name']],
		// biome-ignore lint/suspicious/noTemplateCurlyInString: code to be read
		['note(`Read this ${count} times`)', ['Read this']],
		['throw new Error("the background gave no answer")', []],
	])('%s', (code, texts) => {
		expect(textsIn(code, 'tsx')).toEqual(texts);
	});
});
