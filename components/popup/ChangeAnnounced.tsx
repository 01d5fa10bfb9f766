import { useRef } from 'preact/hooks';
import type { TabView } from '../../utils/tabs/tab-view';
import { Sentence } from '../shared/Sentence';
import { useTexts } from '../shared/texts';
import { headlineOf } from './finding';

/**
 * Tells whoever hears the popup that its answer has become another one: a new list, a check that they asked for, the
 * next page. The first answer is read as the popup opens, so nothing is said of it here.
 */
export function ChangeAnnounced({ view }: { readonly view: TabView }) {
	const { say } = useTexts();
	const first = useRef<TabView | undefined>(undefined);
	const changed = useRef(false);
	if (view.kind !== 'loading') {
		first.current ??= view;
		changed.current ||= JSON.stringify(first.current) !== JSON.stringify(view);
	}
	const words = () => {
		if (view.kind === 'loading') return '';
		if (view.kind !== 'checked') return say.popup[view.kind].title;
		const { check } = view;
		return check.status === 'checked'
			? headlineOf(check.verdict, say)
			: say.popup.unavailable.title;
	};
	return (
		<p class="hidden-but-read" role="status">
			{changed.current && <Sentence text={words()} />}
		</p>
	);
}
