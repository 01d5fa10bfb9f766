/** The same module as `punycode/punycode.js`, as an ES module, of which a bundle takes only what it uses. */
declare module 'punycode/punycode.es6.js' {
	export { decode } from 'punycode/punycode.js';
}
