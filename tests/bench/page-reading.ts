import { bundleReader } from '../../utils/dev/page-reader';
import { comparison, type Line } from './report';
import type { Setting } from './setting';

const group = 'page reading';
const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];

/** How long one reading holds up a page that speaks of VPN, beside asking the page for all its text. */
export async function measurePageReading(setting: Setting): Promise<Line[]> {
	const browser = await setting.launch('none');
	const reader = await bundleReader();
	const lines: Line[] = [];
	let smaller: number[] | undefined;
	for (const size of setting.quick ? SIZES.slice(0, 3) : SIZES) {
		await browser.page.goto('about:blank');
		// The browser's clock has steps of a tenth of a millisecond.
		const times = size <= 100_000 ? 20 : 1;
		await browser.page.setContent(pageOf(size));
		const measured = await browser.page.evaluate<{ reading: number[]; text: number[] }>(`(() => {
			${reader};
			const [reading, text] = [[], []];
			for (let round = -3; round < ${setting.rounds(30)}; round += 1) {
				const start = performance.now();
				for (let time = 0; time < ${times}; time += 1)
					if (!reader.read(document)) throw new Error('not read');
				const between = performance.now();
				for (let time = 0; time < ${times}; time += 1)
					document.body.textContent.replace(/\\s+/g, ' ').slice(0, 16000);
				const end = performance.now();
				if (round < 0) continue;
				reading.push((between - start) / ${times});
				text.push((end - between) / ${times});
			}
			return { reading, text };
		})()`);
		const what = `one reading of a page of ${size / 1000} kB`;
		lines.push(
			comparison(
				{ group, what, unit: 'ms', ours: measured.reading },
				'its textContent',
				measured.text,
			),
		);
		if (smaller)
			lines.push(
				comparison(
					{
						group,
						what: `${what}, ten times as long`,
						unit: 'ms',
						ours: measured.reading,
						target: 10,
					},
					'the smaller page',
					smaller,
				),
			);
		smaller = measured.reading;
	}
	await browser.close();
	return lines;
}

function pageOf(size: number): string {
	const item = (at: number) =>
		`<div class="card"><h3>Plan ${at}</h3><p>Our VPN keeps no logs and has servers in ${at} places.</p><a href="https://shop.example/${at}">Buy now</a></div>`;
	const count = Math.ceil(size / item(10_000).length);
	return `<title>A VPN</title>${Array.from({ length: count }, (_, at) => item(at)).join('\n')}`;
}
