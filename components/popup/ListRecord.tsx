import { useEffect, useState } from 'preact/hooks';
import type { ListHead, Origin } from '../../utils/list/registry';
import type { SyncState } from '../../utils/list/sync-state';
import { HeldList } from '../shared/HeldList';
import { usePageTexts } from '../shared/page-texts';
import { SyncHistory } from '../shared/SyncHistory';
import { useTexts } from '../shared/texts';

/** The list that is held, and how its refreshes went. */
export interface ListHolding {
	/** Missing where no list can be read. */
	readonly head?: ListHead;
	readonly origin?: Origin;
	readonly sync: SyncState;
}

interface ListRecordProps {
	readonly read: () => Promise<ListHolding>;
	readonly testList: boolean;
}

/** The list's number, day and signatures, how complete it is, and when it was last refreshed or could not be. */
export function ListRecord({ read, testList }: ListRecordProps) {
	const { list } = usePageTexts();
	const { date, number } = useTexts();
	const [holding, setHolding] = useState<ListHolding>();
	useEffect(() => void read().then(setHolding), [read]);
	if (!holding) return null;
	const { head, origin, sync } = holding;
	return (
		<div class="list-record">
			<HeldList {...(head && { head })} {...(origin && { origin })} testList={testList} />
			{head && (
				<p class="soft">
					{list.complete(
						number(head.completeness.licenseesListed),
						head.completeness.licenseesAnnounced,
						number(head.completeness.licenseesAnnounced),
						date(head.completeness.announcedOn),
					)}{' '}
					{list.notARegister}
				</p>
			)}
			<SyncHistory sync={sync} scheduled={false} />
		</div>
	);
}
