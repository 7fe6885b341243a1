import type { Moment } from '../../calendar/moment';
import { eventsThat } from '../events';
import type { CaseField, Finding, Rule } from '../finding';
import { entriesOf } from './event-entries';
import { isAfter } from './repeated-hour';

const HAPPENED = eventsThat('happened');
const MINUTES = 'ÅÅÅÅ-MM-DD TT:MM'.length;

/** What has happened is not later than now, to the minute (domain.md §3). */
export const notInFuture: Rule = (record, { now }) => {
	const findings: Finding[] = [];
	const judge = (field: CaseField, label: string, at: Moment) => {
		if (!isAfter(at.slice(0, MINUTES), now)) return;
		const message = `${label} (${at}) är senare än nu. Rätta tiden eller vänta med att ange den.`;
		findings.push({ field, level: 'error', code: 'in-future', message });
	};
	for (const type of HAPPENED) {
		for (const { field, label, at } of entriesOf(record, type)) judge(field, label, at);
	}
	record.sips.forEach(({ outcome, on }, place) => {
		if (outcome === 'held' && on !== null) judge(`sips.${place}.on`, 'Genomförd SIP', on);
	});
	return findings;
};
