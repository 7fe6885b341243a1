import { daysBetween } from '../../calendar/moment';
import { monthOf } from '../../calendar/month';
import type { FactFamily } from '../fact-family';

/**
 * Care-home events, each by its own month: `chDecided`, `chOffered`, `chMovedIn`. Moves with a
 * known decision: `chWaitN` of them and `chWaitSum` days from decision to moving in, and the
 * same over cases with a short stay waiting for the care home: `chShortWaitN`,
 * `chShortWaitSum`.
 */
export const careHome: FactFamily = {
	name: 'careHome',
	contribute({ record }, add) {
		const { decided, offered, movedIn } = record.careHome;
		if (decided !== null) add(monthOf(decided), 'chDecided');
		if (offered !== null) add(monthOf(offered), 'chOffered');
		if (movedIn === null) return;
		const month = monthOf(movedIn);
		add(month, 'chMovedIn');
		if (decided === null) return;
		const wait = daysBetween(decided, movedIn);
		add(month, 'chWaitN');
		add(month, 'chWaitSum', wait);
		if (record.shortStays.some((stay) => stay.kind === 'sabo')) {
			add(month, 'chShortWaitN');
			add(month, 'chShortWaitSum', wait);
		}
	}
};
