import type { Case, CaseEvent, EventType, Note } from '../../src/lib/domain/case/case';

/** A plain discharged case of 2019, changed by `changes`. */
export function exampleCase(changes: Partial<Case> = {}): Case {
	return {
		number: '2019-00001',
		kommun: '2480',
		committee: 'ÄN',
		sex: 'kvinna',
		birthYear: 1934,
		careForm: 'somatisk',
		ward: 'geriatrik-1',
		healthCentre: 'ersboda-halsocentral',
		plan: 'hem-bef',
		events: [
			event('admitted', '2019-12-01 04:30'),
			event('admissionNotice', '2019-12-01 09:30'),
			event('ready', '2019-12-05 10:15'),
			event('discharged', '2019-12-07 11:40')
		],
		sips: [],
		deficienciesInpatient: [],
		deficienciesPrimary: [],
		delayReasons: [],
		paymentException: null,
		disputedOn: null,
		shortStays: [],
		careHome: { decided: null, offered: null, movedIn: null },
		protectedIdentity: false,
		notes: [],
		responsible: null,
		reminders: [],
		...changes
	};
}

/** An event that was typed long after everything in the examples happened. */
export function event(type: EventType, at: string): CaseEvent {
	return { type, at, registered: '2020-01-02T08:00:00.000Z' };
}

/** A note that somebody wrote then too. */
export function note(text: string): Note {
	return { text, author: 'karin', registered: '2020-01-02T08:00:00.000Z' };
}
