import type { ComponentChildren } from 'preact';
import './rows.css';

/** Pairs of a name and what it stands for; each child is a `Row`. */
export function Rows({ children }: { readonly children: ComponentChildren }) {
	return <dl class="rows">{children}</dl>;
}

interface RowProps {
	readonly name: string;
	readonly children: ComponentChildren;
}

export function Row({ name, children }: RowProps) {
	return (
		<div class="rows__row">
			<dt class="rows__name">{name}</dt>
			<dd class="rows__value">{children}</dd>
		</div>
	);
}
