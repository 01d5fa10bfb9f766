import { render } from 'preact';
import { Providers, type ProvidersView } from '../../components/providers/Providers';
import { SpokenPage } from '../../components/shared/SpokenPage';
import { loadPageTexts, type PageTexts } from '../../utils/i18n/page-texts';
import { openRegistry } from '../../utils/list/registry';
import { followLanguage } from '../../utils/settings/language-store';
import { followScheme } from '../../utils/settings/scheme-store';

followScheme();

const root = document.querySelector('#root') as HTMLElement;
const now = Date.now();
let spoken: PageTexts | undefined;
let view: ProvidersView = { kind: 'loading' };

function show() {
	if (!spoken) return;
	render(
		<SpokenPage {...spoken} titleIn={({ providers }) => providers.title}>
			<Providers view={view} target={location.hash.slice(1)} now={now} />
		</SpokenPage>,
		root,
	);
}

async function readList(): Promise<ProvidersView> {
	const registry = openRegistry(() => []);
	const [head, providers] = await Promise.all([registry.head(), registry.all()]);
	if (!head.ok) return { kind: 'unavailable', reason: head.error };
	if (!providers.ok) return { kind: 'unavailable', reason: providers.error };
	return { kind: 'list', head: head.value, providers: providers.value };
}

addEventListener('hashchange', show);
followLanguage(loadPageTexts, (now) => {
	spoken = now;
	show();
});
view = await readList();
show();
