import type { SyncState } from '../../utils/list/sync-state';
import { usePageTexts } from './page-texts';
import { useTexts } from './texts';

interface SyncHistoryProps {
	readonly sync: SyncState;
	/** Whether the list is refreshed by itself. */
	readonly scheduled: boolean;
}

/** How the refreshes have gone so far, in words. */
export function SyncHistory({ sync, scheduled }: SyncHistoryProps) {
	const page = usePageTexts();
	const { time } = useTexts();
	const { confirmedAt, failed, dueAt } = sync;
	const failsNow = failed !== undefined && failed.at > (confirmedAt ?? 0);
	return (
		<ul class="history">
			<li>
				{confirmedAt === undefined
					? page.options.list.never
					: page.options.list.succeeded(time(confirmedAt))}
			</li>
			{failed && (
				<li>
					{page.options.list.failed(time(failed.at), page.syncFailures[failed.code])}{' '}
					{failsNow && page.options.list.inForce}
				</li>
			)}
			{scheduled && dueAt !== undefined && <li>{page.options.list.next(time(dueAt))}</li>}
		</ul>
	);
}
