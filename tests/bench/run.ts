import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, type } from 'node:os';
import { parseArgs } from 'node:util';
import { buildExtension } from '../../utils/dev/build';
import { measureLookUp } from './look-up';
import { measureMemory } from './memory';
import { measureOrdinaryPages } from './ordinary-pages';
import { measurePageReading } from './page-reading';
import { measurePopup } from './popup';
import { type Line, table } from './report';
import { type Setting, setUp } from './setting';
import { measureSync } from './sync';
import { measureVpnSites } from './vpn-sites';

/**
 * `npm run bench [-- --json FILE] [--docs] [--quick] [--only GROUP]`: what the extension costs, in the real browser.
 * Each group measures in pairs, turn by turn, so that what else the machine does falls on both. `--docs` puts the
 * tables into `docs/performance.md`.
 */

const DOCS = new URL('../../docs/performance.md', import.meta.url);
const [BEGIN, END] = ['<!-- bench -->\n', '<!-- /bench -->'];

const GROUPS: Readonly<Record<string, (setting: Setting) => Promise<Line[]>>> = {
	'ordinary pages': measureOrdinaryPages,
	'VPN sites': measureVpnSites,
	popup: measurePopup,
	'look-up': measureLookUp,
	'page reading': measurePageReading,
	sync: measureSync,
	memory: measureMemory,
};

const { values } = parseArgs({
	options: {
		json: { type: 'string' },
		docs: { type: 'boolean', default: false },
		quick: { type: 'boolean', default: false },
		only: { type: 'string', multiple: true, default: Object.keys(GROUPS) },
	},
});

await buildExtension('chrome');
const setting = await setUp(values.quick);
const browser = await setting.launch('none');
const { product } = await browser.protocol.send('Browser.getVersion');
await browser.close();
const machine = {
	cores: cpus().length,
	system: `${type()} ${release()}`,
	browser: product,
	node: process.version,
};
const tables: string[] = [];
tell(`${machine.cores} cores, ${machine.system}, ${machine.browser}, Node ${machine.node}.`);

const lines: Line[] = [];
for (const [group, measure] of Object.entries(GROUPS)) {
	if (!values.only.includes(group)) continue;
	const startedAt = Date.now();
	const measured = await measure(setting);
	lines.push(...measured);
	tell(`### ${group} (${Math.round((Date.now() - startedAt) / 1000)} s)`);
	tell(table(measured));
}
await setting.close();
if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, lines }, null, '\t')}\n`);

if (values.docs) {
	const [before = '', rest = ''] = readFileSync(DOCS, 'utf8').split(BEGIN);
	const after = rest.slice(rest.indexOf(END));
	writeFileSync(DOCS, `${before}${BEGIN}\n${tables.join('\n\n')}\n\n${after}`);
}

function tell(text: string): void {
	tables.push(text);
	process.stdout.write(`\n${text}\n`);
}
