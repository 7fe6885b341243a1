import type { Action, ActionEntry } from '../../src/lib/domain/action/action';

/** An open action of the kommun's, with what a test changes of it. */
export function anAction(changes: Partial<Action> = {}): Action {
	return {
		...{ id: 'a', kommun: '2480', committee: null, shared: false },
		origin: { kind: 'own', month: null, reference: null },
		...{ measure: null, selection: {}, what: 'Ring avdelningen varje morgon', owner: 'kommun' },
		...{ responsible: 'Enhetschef', due: '2020-04-01', effect: null, startedOn: null },
		...{ studyOn: null, status: 'open', outcome: null, writtenBy: 'kommun' },
		...{ at: '2020-01-15T09:00:00.000Z', entries: [] },
		...changes
	};
}

/** Something that the kommun has written in an action. */
export function anEntry(changes: Partial<ActionEntry> = {}): ActionEntry {
	return {
		...{ id: 'e', at: '2020-02-01T09:00:00.000Z', by: 'kommun', kind: 'feedback' },
		...{ text: 'Det går framåt', verdict: null, found: null, decision: null },
		...changes
	};
}
