import { expect, it } from 'vitest';
import type { Action, ActionEntry } from '../action/action';
import type { ActionVerdict } from '../action/action-verdict';
import { actionTally } from './action-tally';

const study = (verdict: string, found: ActionVerdict | null): ActionEntry => ({
	...{ id: verdict, at: '2026-03-01T08:00:00Z', by: 'kommun', kind: 'study', text: 'Skäl' },
	...{ verdict, found: found && { verdict: found, until: null }, decision: 'kept' }
});
const improved = (beforeStart: boolean): ActionVerdict => ({
	...{ kind: 'change', colour: 'improvement', since: '2026-03', beforeStart }
});
const action = (id: string, given: Partial<Action>): Action => ({
	...{ id, kommun: '2480', committee: null, shared: false, measure: null, selection: {} },
	origin: { kind: 'own', month: null, reference: null },
	...{ what: id, owner: 'kommun', responsible: '', due: '2026-01-01', effect: null },
	...{ startedOn: null, studyOn: null, status: 'open', outcome: null, writtenBy: 'kommun' },
	...{ at: '2026-01-01T08:00:00Z', entries: [], ...given }
});

it('an effect is what the chart told of at the follow-up; to keep an action is a decision', () => {
	const none = study('Ingen säker förändring ännu.', { kind: 'none' });
	// The words are those of their day: what they say is not read from them.
	const better = study('Helt klart bättre från mars.', improved(false));
	const before = study('Säker förbättring sedan mars 2025.', improved(true));
	expect(
		actionTally([
			action('öppen', { entries: [better], outcome: 'kept' }),
			action('klar', { status: 'done' }),
			action('avslutad', { status: 'closed', outcome: 'ended', entries: [none, better] }),
			action('behållen', { status: 'done', outcome: 'kept', entries: [better, none] }),
			action('fanns redan', { status: 'closed', outcome: 'ended', entries: [before] }),
			action('bättre', { status: 'done', outcome: 'kept', entries: [better] })
		])
	).toEqual({
		...{ all: 6, done: 5, studied: 4, kept: 2, withEffect: 2 },
		told: [
			{ id: 'avslutad', what: 'avslutad', verdict: better.verdict },
			{ id: 'behållen', what: 'behållen', verdict: none.verdict },
			{ id: 'bättre', what: 'bättre', verdict: better.verdict }
		]
	});
});
