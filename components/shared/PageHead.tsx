import { OPTIONS_PAGE, providersPage } from './pages';
import { useTexts } from './texts';
import { VerdictMark } from './VerdictMark';
import './page-head.css';

interface PageHeadProps {
	/** Missing on a page that no other leads to. */
	readonly current?: 'providers' | 'options';
	readonly narrow?: boolean;
}

/** The top of a whole page: whose it is, and the way to the other one. */
export function PageHead({ current, narrow = false }: PageHeadProps) {
	const { say } = useTexts();
	const links = [
		{ name: 'providers', address: providersPage(), label: say.popup.providers },
		{ name: 'options', address: OPTIONS_PAGE, label: say.popup.options },
	];
	return (
		<header class="page-head">
			<div class={narrow ? 'page page--narrow page-head__row' : 'page page-head__row'}>
				<span class="page-head__name">
					<VerdictMark kind="notVpn" />
					{say.product}
				</span>
				<nav class="page-head__nav" aria-label={say.product}>
					{links.map(({ name, address, label }) => (
						<a key={name} href={address} {...(name === current && { 'aria-current': 'page' })}>
							{label}
						</a>
					))}
				</nav>
			</div>
		</header>
	);
}
