import { expect, it } from 'vitest';
import type { Action, ActionEntry } from './action';
import { anAction, anEntry } from '../../../../tests/support/example-action';
import { escalationOf, inAgendaOrder, isOverdue, isUnfinished, needsOf } from './action-state';

const TODAY = '2020-03-10';
const written = (...kinds: ActionEntry['kind'][]) => ({
	entries: kinds.map((kind, nth) => anEntry({ kind, text: `${kind} ${nth}` }))
});

it('a question stands until it is answered, whatever else is written, and may be asked again', () => {
	expect(escalationOf(written('feedback'))).toBeNull();
	expect(escalationOf(written('escalation', 'feedback'))?.text).toBe('escalation 0');
	expect(escalationOf(written('escalation', 'answer', 'feedback'))).toBeNull();
	expect(escalationOf(written('escalation', 'answer', 'escalation'))?.text).toBe('escalation 2');
});

it('an answer ends the question, not the action', () => {
	expect(isUnfinished(anAction(written('escalation', 'answer')))).toBe(true);
});

it('comes back until it is closed, or done and found worth keeping', () => {
	const comesBack = (changes: Partial<Action>) => isUnfinished(anAction(changes));
	expect(comesBack({ status: 'open' })).toBe(true);
	expect(comesBack({ status: 'started' })).toBe(true);
	expect(comesBack({ status: 'done', studyOn: '2020-06-01' })).toBe(true);
	expect(comesBack({ status: 'done', studyOn: '2020-06-01', outcome: 'kept' })).toBe(false);
	expect(comesBack({ status: 'done', studyOn: null })).toBe(false);
	expect(comesBack({ status: 'closed', studyOn: '2020-06-01' })).toBe(false);
});

it('is late the day after it was due, unless it is done', () => {
	expect(isOverdue(anAction({ due: TODAY }), TODAY)).toBe(false);
	expect(isOverdue(anAction({ due: '2020-03-09' }), TODAY)).toBe(true);
	expect(isOverdue(anAction({ due: '2020-03-09', status: 'done' }), TODAY)).toBe(false);
});

it('is to be studied from its study date on, once it has begun', () => {
	const needs = (changes: Partial<Action>) => needsOf(anAction(changes), TODAY);
	const begun = { status: 'started', startedOn: '2020-01-02' } as const;
	expect(needs({ ...begun, studyOn: TODAY })).toEqual(['study']);
	expect(needs({ ...begun, studyOn: '2020-03-11' })).toEqual([]);
	expect(needs({ studyOn: TODAY })).toEqual([]);
	expect(needs({ ...begun, studyOn: TODAY, status: 'done', outcome: 'kept' })).toEqual([]);
});

it('what needs a decision is taken first, then what is to be studied, then by due date', () => {
	const begun = { status: 'started', startedOn: '2020-01-02', studyOn: '2020-03-01' } as const;
	const actions = [
		anAction({ id: 'closed', status: 'closed', due: '2019-01-01' }),
		anAction({ id: 'later', due: '2020-05-01' }),
		anAction({ id: 'sooner', due: '2020-04-01' }),
		anAction({ id: 'late', due: '2020-02-01' }),
		anAction({ id: 'study', ...begun }),
		anAction({ id: 'asked', due: '2020-12-01', ...written('escalation') })
	];
	expect(inAgendaOrder(actions, TODAY).map(({ id }) => id)).toEqual([
		...['asked', 'study', 'late', 'sooner', 'later', 'closed']
	]);
});
