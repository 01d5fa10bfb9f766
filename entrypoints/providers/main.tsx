import { render } from 'preact';
import { Providers, type ProvidersView } from '../../components/providers/Providers';
import { openRegistry } from '../../utils/list/registry';

const root = document.querySelector('#root') as HTMLElement;
const now = Date.now();
let view: ProvidersView = { kind: 'loading' };

function show() {
	render(<Providers view={view} target={location.hash.slice(1)} now={now} />, root);
}

async function readList(): Promise<ProvidersView> {
	const registry = openRegistry(() => []);
	const [head, providers] = await Promise.all([registry.head(), registry.all()]);
	if (!head.ok) return { kind: 'unavailable', reason: head.error };
	if (!providers.ok) return { kind: 'unavailable', reason: providers.error };
	return { kind: 'list', head: head.value, providers: providers.value };
}

addEventListener('hashchange', show);
show();
view = await readList();
show();
