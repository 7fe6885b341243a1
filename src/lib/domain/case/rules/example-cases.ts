import { exampleItem } from '../../../../../tests/support/example-item';
import { LISTS, type Lists } from '../../lists/lists';
import { newCase, type Case, type EventType } from '../case';
import { findingsOf } from '../rules';

/** Cases and short ways to judge them, for the tests of the rules. */
export const now = '2026-11-22 09:00';
export const registered = '2026-11-22T08:00:00.000Z';

const empty = Object.fromEntries(Object.keys(LISTS).map((list) => [list, []])) as unknown as Lists;
export const lists: Lists = {
	...empty,
	ward: [
		exampleItem('ward', 'g1'),
		exampleItem('ward', 'gammal', { validTo: '2020-12-31' }),
		exampleItem('ward', 'framtida', { validFrom: '2027-01-01' })
	],
	plan: [exampleItem('plan', 'sabo'), exampleItem('plan', 'hem-ingen')],
	deficiencyInpatient: [
		exampleItem('deficiencyInpatient', 'inskr-sent'),
		exampleItem('deficiencyInpatient', 'annat')
	]
};

function events(log: [EventType, string][]): Case['events'] {
	return log.map(([type, at]) => ({ type, at, registered }));
}

/** A case without any finding, with the facts and events of a test instead of its own. */
export function caseWith(facts: Partial<Case> = {}, log?: [EventType, string][]): Case {
	const usual: [EventType, string][] = [
		['admitted', '2026-11-02 08:00'],
		['admissionNotice', '2026-11-02 12:00'],
		['ready', '2026-11-05 10:00'],
		['discharged', '2026-11-06 14:00']
	];
	const identity = { number: '2026-00001', kommun: '2480', committee: 'ÄN' };
	return {
		...newCase(identity),
		ward: 'g1',
		birthYear: 1934,
		events: events(log ?? usual),
		...facts
	};
}

function found(record: Case, level: 'error' | 'warning', before?: Case): string[] {
	return findingsOf(record, { now, lists, before })
		.filter((finding) => finding.level === level)
		.map((finding) => `${finding.code} ${finding.field}`);
}
export const errors = (record: Case, before?: Case) => found(record, 'error', before);
export const warnings = (record: Case) => found(record, 'warning');
export const logErrors = (...log: [EventType, string][]) => errors(caseWith({}, log));
