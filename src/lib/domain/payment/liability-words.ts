import { LIABILITY_STATUS_LABELS } from '../case/labels';
import { formatDate } from '../format/date';
import { formatDays } from '../format/number';
import type { Liability } from './liability';

/** What a page says about a case's liability. */
export interface LiabilityWords {
	status: Liability['status'];
	/** The status in words. */
	title: string;
	/** From when and how many days, as far as there is anything to say. */
	facts: { label: string; text: string }[];
	reason: string;
}

/** The liability of a case in Swedish words. */
export function liabilityWords(liability: Liability): LiabilityWords {
	const { status, start, days, disputedDays, reason, preliminary } = liability;
	const title = LIABILITY_STATUS_LABELS[status];
	if (start === null) return { status, title, facts: [], reason };
	const facts = [
		{ label: 'Från', text: formatDate(start) },
		{ label: preliminary ? 'Dygn hittills' : 'Dygn', text: formatDays(days) }
	];
	if (disputedDays > 0) facts.push({ label: 'Varav bestridda', text: formatDays(disputedDays) });
	return { status, title, facts, reason };
}
