import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './section.css';

interface SectionProps {
	readonly title: string;
	readonly children: ComponentChildren;
}

/** One of a person's questions, and its answer. */
export function Section({ title, children }: SectionProps) {
	const id = useId();
	return (
		<section class="section" aria-labelledby={id}>
			<h2 class="section__title" id={id}>
				{title}
			</h2>
			{children}
		</section>
	);
}
