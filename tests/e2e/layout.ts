import type { Page } from '@playwright/test';

/** The size that every browser gives a popup. */
export const POPUP = { width: 360, height: 600 };

/** What a person would not get to read: cut off, out of the page, on top of another, or only by scrolling sideways. */
export const faultsIn = (page: Page) =>
	page.evaluate(() => {
		const found: string[] = [];
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth > clientWidth) found.push(`scrolls sideways: ${scrollWidth} > ${clientWidth}`);
		for (const element of document.querySelectorAll<HTMLElement>('body *')) {
			const { overflowX, overflowY } = getComputedStyle(element);
			const name = `${element.tagName}.${element.className} ${element.textContent?.slice(0, 30)}`;
			if (element.closest('.hidden-but-read, [hidden]') || !element.checkVisibility()) continue;
			// A field scrolls what is typed into it.
			if (element.matches('input, textarea')) continue;
			const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
			if (clips(overflowX) && element.scrollWidth > element.clientWidth)
				found.push(`cut off at the side: ${name}`);
			if (clips(overflowY) && element.scrollHeight > element.clientHeight)
				found.push(`cut off below: ${name}`);
			const box = element.getBoundingClientRect();
			if (box.width > 0 && (box.left < -0.5 || box.right > clientWidth + 0.5))
				found.push(`out of the page: ${name}`);
		}
		// What can be acted on must not lie on top of its like, nor words on words of the line beside them.
		const controls = [
			...document.querySelectorAll<HTMLElement>('a, button, summary, input, select'),
		]
			.filter((control) => control.checkVisibility())
			.map((control) => ({ control, box: control.getClientRects()[0] }));
		for (const [at, { control, box }] of controls.entries())
			for (const other of controls.slice(at + 1, at + 8)) {
				if (!box || !other.box || control.contains(other.control)) continue;
				const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
				const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
				// Lines of Nastaliq reach into one another's boxes by design; half a line is too much.
				if (across > 1 && down > box.height / 2)
					found.push(`overlaps: ${control.textContent} and ${other.control.textContent}`);
			}
		return found;
	});

/** How a view is looked at: the popup as it is and on a phone, whole pages from a desk to a phone. */
export interface Look {
	readonly width: number;
	readonly height: number;
	readonly zoom?: number;
	readonly phone?: boolean;
}

export const POPUP_LOOKS: readonly Look[] = [
	POPUP,
	// A browser gives a popup up to 800 by 600 pixels; at 200% that is half of it.
	{ width: 400, height: 300, zoom: 2 },
	{ width: 320, height: 640, phone: true },
];
export const DESK = { width: 1000, height: 720 };
export const PAGE_LOOKS: readonly Look[] = [
	DESK,
	// A desk's 1280 pixels at 200%.
	{ width: 640, height: 360, zoom: 2 },
	{ width: 320, height: 640 },
];

/** Gives a page the size of a look, and waits until it has it. */
export async function lookAt(
	page: Page,
	{ width, height, zoom = 1, phone = false }: Look,
): Promise<void> {
	const session = await page.context().newCDPSession(page);
	// On a phone the popup is a whole page, as wide as the screen.
	await session.send('Emulation.setTouchEmulationEnabled', { enabled: phone });
	await session.send('Emulation.setDeviceMetricsOverride', {
		width,
		height,
		deviceScaleFactor: zoom,
		mobile: phone,
	});
	await page.waitForFunction(
		([wide, touched]) => innerWidth === wide && (!touched || matchMedia('(hover: none)').matches),
		[width, phone] as const,
	);
}
