import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Providers, type ProvidersView } from '../../components/providers/Providers';
import { EVERYTHING, type Query, readQuery, writeQuery } from '../../components/providers/query';
import { SpokenPage } from '../../components/shared/SpokenPage';
import { takeEnquiry } from '../../utils/enquiry/hand-over';
import { loadPageTexts, type PageTexts } from '../../utils/i18n/page-texts';
import { openRegistry } from '../../utils/list/registry';
import { watchRegistry } from '../../utils/list/registry-changes';
import { saveFile } from '../../utils/save-file';
import { followLanguage } from '../../utils/settings/language-store';
import { getPolicy } from '../../utils/settings/policy-store';
import { followScheme } from '../../utils/settings/scheme-store';
import { changeSettings, getSettings, watchSettings } from '../../utils/settings/store';
import { checkAddress } from '../../utils/verdict/check-address';

followScheme();

const root = document.querySelector('#root') as HTMLElement;
const now = Date.now();
const registry = openRegistry(() => []);
let spoken: PageTexts | undefined;
let view: ProvidersView = { kind: 'loading' };
let query = readQuery(location.search);
let printing = false;
let [settings, { fixed }] = await Promise.all([getSettings(), getPolicy()]);

const actions = {
	change,
	check: (address: string) => checkAddress(address, registry, Date.now()),
	save: saveFile,
	print: () => print(),
};

function show() {
	if (!spoken) return;
	render(
		<SpokenPage {...spoken} titleIn={({ providers }) => providers.title}>
			<Providers
				view={view}
				query={query}
				target={location.hash.slice(1)}
				now={now}
				printing={printing}
				actions={actions}
				{...(!('followed' in fixed) && { following: { ids: settings.followed, follow } })}
			/>
		</SpokenPage>,
		root,
	);
}

/** To follow somebody takes notifications, which the browser is asked for with the first. */
async function follow(id: string, on: boolean): Promise<boolean> {
	if (on && !(await browser.permissions.request({ permissions: ['notifications'] }))) return false;
	const others = settings.followed.filter((followed) => followed !== id);
	await changeSettings({
		followed: on ? [...others, id] : others,
		...(on && settings.alerts === 'nobody' && { alerts: 'followed' }),
	});
	return true;
}

/** Keeps in the page's address what is shown, so that a view can be passed on and is there again after a reload. */
function change(asked: Query, target = '') {
	query = asked;
	const hash = target === '' ? '' : `#${target}`;
	history.replaceState(null, '', `${location.pathname}${writeQuery(query)}${hash}`);
	show();
}

async function readList(): Promise<ProvidersView> {
	const [head, providers, history] = await Promise.all([
		registry.head(),
		registry.all(),
		registry.history(),
	]);
	if (!head.ok) return { kind: 'unavailable', reason: head.error };
	if (!providers.ok) return { kind: 'unavailable', reason: providers.error };
	return {
		kind: 'list',
		head: head.value,
		providers: providers.value,
		history: history.ok ? history.value : [],
	};
}

let reading = Promise.resolve();

/** One reading after the other, so that the last one shown is the last one made. */
function showList(): Promise<void> {
	reading = reading.then(async () => {
		view = await readList();
		show();
	});
	return reading;
}

/** What is folded away or not shown yet is drawn before the page is printed, at once. */
function setPrinting(now: boolean) {
	printing = now;
	show();
}

addEventListener('hashchange', () => {
	// Back and forward can lead to another query as well.
	const asked = readQuery(location.search);
	if (writeQuery(asked) !== writeQuery(query)) query = asked;
	show();
});
addEventListener('beforeprint', () => setPrinting(true));
addEventListener('afterprint', () => setPrinting(false));
// The developer's tools show the print without printing.
matchMedia('print').addEventListener('change', ({ matches }) => setPrinting(matches));
followLanguage(loadPageTexts, (now) => {
	spoken = now;
	show();
});
watchSettings(async (now) => {
	[settings, { fixed }] = [now, await getPolicy()];
	show();
});
// Just after the installation there is no list yet; and a sync can bring another one while the page is open.
watchRegistry(() => void showList());
const enquiry = await takeEnquiry();
if (enquiry !== undefined) query = { ...EVERYTHING, text: enquiry };
await showList();
