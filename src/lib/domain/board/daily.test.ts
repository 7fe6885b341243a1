import { describe, expect, it } from 'vitest';
import type { Action, ActionEntry } from '../action/action';
import { attentionAt, burningAt, DAILY_PARTS, dailyActions } from './daily';
import type { BoardRow } from './waiting-person';

const NOW = '2019-12-10 08:00';
const row = (id: string, changes: Partial<BoardRow> = {}): BoardRow => ({
	...{ id, number: id, committee: 'ÄN', committeeCode: 'ÄN', wardCode: 'm', ward: 'Medicin 1' },
	...{ plan: null, why: [], mine: false, version: 1, responsible: { id: '', name: '' } },
	...{ reminders: [], note: null, since: '2019-12-06 10:00', missing: [], answer: null },
	stay: {
		readyPeriods: [{ from: '2019-12-06 10:00', to: null, endedBy: null }],
		deceased: false
	},
	basis: { kind: 'individual', from: '2019-12-09', disputed: false },
	...changes
});

describe('the morning', () => {
	it('takes ten minutes', () => {
		expect(DAILY_PARTS.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(10);
	});

	it('tells whom the kommun pays for today, and then whom it pays for next', () => {
		const rows = [
			row('betalas'),
			row('i morgon', { basis: { kind: 'individual', from: '2019-12-11', disputed: false } }),
			row('undantag', { basis: { kind: 'exception' } })
		];
		const { running, coming } = burningAt(rows, NOW);
		expect(running.map(({ row: { id }, days }) => [id, days])).toEqual([['betalas', 4]]);
		expect(coming.map(({ row: { id } }) => id)).toEqual(['i morgon']);
		expect(burningAt(rows, '2019-12-11 00:00').running).toHaveLength(2);
	});

	it('counts what is missing, who cannot be received and what has come due', () => {
		const rows = [
			row('1', { missing: ['sip', 'plan'] }),
			row('2', { missing: ['sip'], answer: { type: 'cannotReceive', at: '2019-12-07' } }),
			row('3', { reminders: [{ at: '2019-12-10 07:00', text: 'Ring', key: 'k' }] }),
			row('4', { reminders: [{ at: '2019-12-10 09:00', text: 'Ring', key: 'k' }] })
		];
		expect(attentionAt(rows, NOW)).toEqual({
			missing: [
				{ part: 'plan', count: 1 },
				{ part: 'answer', count: 0 },
				{ part: 'sip', count: 2 }
			],
			...{ cannotReceive: 1, due: 1 }
		});
	});
});

describe('the actions of the morning', () => {
	const action = (id: string, changes: Partial<Action>): Action => ({
		...{ id, kommun: '2480', committee: null, shared: false, measure: null, selection: {} },
		origin: { kind: 'own', month: null, reference: null },
		...{ what: id, owner: 'kommun', responsible: '', due: '2020-03-01', effect: null },
		...{ startedOn: null, studyOn: null, status: 'open', outcome: null, writtenBy: 'kommun' },
		...{ at: '2019-11-01T08:00:00.000Z', entries: [] },
		...changes
	});
	const entry = (kind: ActionEntry['kind'], text: string): ActionEntry => ({
		...{ id: text, at: '2019-12-01T08:00:00.000Z', by: 'kommun', kind, text },
		...{ verdict: null, found: null, decision: null }
	});

	it('are those late or due within a week, the earliest first, and apart those that wait for a decision', () => {
		const { due, escalated } = dailyActions(
			[
				action('långt fram', {}),
				action('om en vecka', { due: '2019-12-17' }),
				action('sen', { due: '2019-12-01' }),
				action('avslutad', { due: '2019-12-01', status: 'closed' }),
				action('frågar', { entries: [entry('escalation', 'Vem?')] }),
				action('har fått svar', { entries: [entry('escalation', 'Vem?'), entry('answer', 'Vi.')] })
			],
			NOW
		);
		expect(due.map(({ id, need }) => [id, need])).toEqual([
			['sen', 'overdue'],
			['om en vecka', null]
		]);
		expect(escalated.map(({ id, asked }) => [id, asked])).toEqual([['frågar', 'Vem?']]);
	});
});
