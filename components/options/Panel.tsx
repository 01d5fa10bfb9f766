import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './panel.css';

interface PanelProps {
	readonly title: string;
	readonly lead?: string;
	readonly children: ComponentChildren;
}

/** Settings that belong together. */
export function Panel({ title, lead, children }: PanelProps) {
	const id = useId();
	return (
		<section class="panel" aria-labelledby={id}>
			<div class="panel__head">
				<h2 class="panel__title" id={id}>
					{title}
				</h2>
				{lead && <p class="soft">{lead}</p>}
			</div>
			{children}
		</section>
	);
}
