import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { SpokenPage } from '../../../components/shared/SpokenPage';
import type { PageTexts } from '../../../utils/i18n/page-texts';
import { inEnglish } from './spoken';

/** Renders into an empty page, as an entrypoint does, and returns the page. */
export function show(content: ComponentChild, spoken: PageTexts = inEnglish): HTMLElement {
	act(() =>
		render(
			<SpokenPage {...spoken} titleIn={({ options }) => options.title}>
				{content}
			</SpokenPage>,
			document.body,
		),
	);
	return document.body;
}

/** What a person reads there, with runs of white space as one space. */
export function words(element: Element | null = document.body): string {
	return (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** The control with this name: a button, a link, or a field by its label. */
export function control<Kind extends HTMLElement>(name: string): Kind {
	const named = [...document.querySelectorAll<HTMLElement>('a, button')].find(
		(element) => words(element) === name || element.getAttribute('aria-label') === name,
	);
	const label = [...document.querySelectorAll('label')].find((element) =>
		words(element).startsWith(name),
	);
	const found =
		named ??
		label?.querySelector<HTMLElement>('input') ??
		document.getElementById(label?.htmlFor ?? '');
	if (!found) throw new Error(`nothing here is called "${name}"`);
	return found as Kind;
}

export async function click(name: string): Promise<void> {
	await act(async () => control(name).click());
}

/** Types into a field, and leaves it. */
export async function fill(name: string, text: string): Promise<void> {
	const field = control<HTMLInputElement>(name);
	await act(async () => {
		field.value = text;
		field.dispatchEvent(new Event('input', { bubbles: true }));
		field.dispatchEvent(new Event('change', { bubbles: true }));
	});
}

/** Leaves the page as the next test expects it. */
export function clear(): void {
	act(() => render(null, document.body));
}
