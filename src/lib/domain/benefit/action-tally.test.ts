import { expect, it } from 'vitest';
import type { Action, ActionEntry } from '../action/action';
import { actionTally } from './action-tally';

const study = (verdict: string): ActionEntry => ({
	...{ id: verdict, at: '2026-03-01T08:00:00Z', by: 'kommun', kind: 'study', text: 'Skäl' },
	...{ verdict, decision: 'kept' }
});
const action = (id: string, given: Partial<Action>): Action => ({
	...{ id, kommun: '2480', committee: null, shared: false, measure: null, selection: {} },
	origin: { kind: 'own', month: null, reference: null },
	...{ what: id, owner: 'kommun', responsible: '', due: '2026-01-01', effect: null },
	...{ startedOn: null, studyOn: null, status: 'open', outcome: null, writtenBy: 'kommun' },
	...{ at: '2026-01-01T08:00:00Z', entries: [], ...given }
});

it('an effect is what was done, followed up and kept', () => {
	const verdicts = [study('Ingen säker förändring ännu'), study('Säker förbättring sedan mars')];
	expect(
		actionTally([
			action('öppen', { entries: verdicts, outcome: 'kept' }),
			action('klar', { status: 'done' }),
			action('avslutad', { status: 'closed', outcome: 'ended', entries: verdicts }),
			action('behållen', { status: 'done', outcome: 'kept', entries: verdicts })
		])
	).toEqual({
		...{ all: 4, done: 3, studied: 2, kept: 1 },
		effects: [{ id: 'behållen', what: 'behållen', verdict: 'Säker förbättring sedan mars' }]
	});
});
