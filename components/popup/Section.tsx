import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './section.css';

interface SectionProps {
	readonly title: string;
	/** Where there is more to read. */
	readonly more?: { readonly label: string; readonly address: string };
	readonly children: ComponentChildren;
}

/** One of a person's questions, and its answer. */
export function Section({ title, more, children }: SectionProps) {
	const id = useId();
	return (
		<section class="section" aria-labelledby={id}>
			<div class="section__head">
				<h2 class="section__title" id={id}>
					{title}
				</h2>
				{more && (
					<a class="section__more" href={more.address} target="_blank" rel="noopener">
						{more.label}
					</a>
				)}
			</div>
			{children}
		</section>
	);
}
