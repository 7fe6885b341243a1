import { describe, expect, it } from 'vitest';
import type { Action, ActionEntry } from '../action/action';
import { actionsDue, correctionsDue, monthsDue } from './due-thing';

const TODAY = '2026-11-30';
const action = (changes: Partial<Action> = {}): Action => ({
	...{ id: '1', kommun: '2480', committee: null, shared: true, measure: null, selection: {} },
	origin: { kind: 'meeting', month: null, reference: null },
	...{ what: 'Ring avdelningen före tio', owner: 'kommun', responsible: 'Enhetschef' },
	...{ due: '2026-12-20', effect: null, startedOn: null, studyOn: null, status: 'open' },
	...{ outcome: null, writtenBy: 'kommun', at: '2026-11-01T08:00:00.000Z', entries: [] },
	...changes
});
const asked: ActionEntry = {
	...{ id: 'e', at: '2026-11-20T08:00:00.000Z', by: 'region', kind: 'escalation' },
	...{ text: 'Vem betalar tolken?', verdict: null, found: null, decision: null }
};
const told = (one: Action, organisation: 'kommun' | 'region' = 'kommun') =>
	actionsDue([one], organisation, TODAY).map(({ about }) => about);

describe('what an organisation has to do in its actions', () => {
	it('is what is late, due today, to be studied, or to be decided', () => {
		expect(told(action())).toEqual([]);
		expect(told(action({ due: '2026-11-29' }))).toEqual(['försenad, senast 29 nov']);
		expect(told(action({ due: TODAY }))).toEqual(['ska vara klar i dag, senast 30 nov']);
		const begun = { startedOn: '2026-06-01', studyOn: '2026-11-30', status: 'started' } as const;
		expect(told(action(begun))).toEqual(['dags att följa upp, senast 20 dec']);
		expect(told(action({ entries: [asked] }))).toEqual(['behöver beslut: Vem betalar tolken?']);
	});

	it('is nothing of what is closed, nor of others’ actions', () => {
		expect(told(action({ due: '2026-11-29', status: 'closed' }))).toEqual([]);
		expect(told(action({ due: '2026-11-29' }), 'region')).toEqual([]);
		expect(told(action({ due: '2026-11-29', owner: 'joint' }), 'region')).toHaveLength(1);
		expect(
			told(action({ due: '2026-11-29', owner: 'region', writtenBy: 'region' }), 'region')
		).toHaveLength(1);
	});
});

it('months to review are told one by one, the first first, and lead to Registervård', () => {
	expect(monthsDue(['2026-10', '2026-09']).map(({ text, href }) => [text, href])).toEqual([
		['Granska september 2026', '/registervard?manad=2026-09'],
		['Granska oktober 2026', '/registervard?manad=2026-10']
	]);
});

it('corrections that wait are one line, and none without any', () => {
	expect(correctionsDue([])).toEqual([]);
	const waiting = [
		{ month: '2026-08', cases: 2 },
		{ month: '2026-09', cases: 0 }
	];
	expect(correctionsDue(waiting)).toMatchObject([
		{ text: 'Rättelser väntar i 2\u00a0månader', href: '/registervard' }
	]);
});
