import { LIABILITY_STATUS_LABELS } from '../case/labels';
import { formatDate } from '../format/date';
import { formatDays } from '../format/number';
import type { Liability } from './liability';

/** What a page says about a case's liability. */
export interface LiabilityWords {
	/** The status in words, and how much it asks for attention. */
	title: string;
	tone: 'neutral' | 'caution' | 'concern';
	/** From when and how many days, as far as there is anything to say. */
	facts: { label: string; text: string }[];
	reason: string;
}

const TONE: Readonly<Record<Liability['status'], LiabilityWords['tone']>> = {
	ingen: 'neutral',
	preliminär: 'caution',
	ansvar: 'concern',
	undantag: 'neutral',
	bestrids: 'concern'
};

/** The liability of a case in Swedish words. */
export function liabilityWords(liability: Liability): LiabilityWords {
	const { status, start, days, disputedDays, reason, preliminary } = liability;
	const said = { title: LIABILITY_STATUS_LABELS[status], tone: TONE[status], reason };
	if (start === null) return { ...said, facts: [] };
	const facts = [
		{ label: 'Från', text: formatDate(start) },
		{ label: preliminary ? 'Dygn hittills' : 'Dygn', text: formatDays(days) }
	];
	if (disputedDays > 0) facts.push({ label: 'Varav bestridda', text: formatDays(disputedDays) });
	return { ...said, facts };
}
