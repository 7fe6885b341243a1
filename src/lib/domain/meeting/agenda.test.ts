import { describe, expect, it } from 'vitest';
import { agendaOf, placeForAdded, type AgendaAction, type AgendaSource } from './agenda';
import { AGENDA_TEMPLATES, templateMinutes } from './agenda-template';
import { beginnings, endOf } from './agenda-times';
import { minutesOf, type MeetingPoint } from './meeting';

const action = (id: string, presses = true): AgendaAction => ({
	...{ id, what: `Åtgärd ${id}`, presses }
});
const point = (title: string, written: Partial<MeetingPoint> = {}): MeetingPoint => ({
	...{ id: title, position: 1, kind: 'added', reference: null, title, minutes: 10 },
	...{ notes: '', decision: '', revision: 0 },
	...written
});
const agenda = (source: Partial<AgendaSource> = {}) =>
	agendaOf({
		...{ template: AGENDA_TEMPLATES.monthly, actions: [], signals: [], last: [] },
		...source
	});

it('a point is added before what closes a meeting, and last where nothing does', () => {
	const closing = [point('Övriga frågor'), point('Beslut i korthet och nästa möte')];
	const first = point('Öppna åtgärder', { kind: 'actions' });
	expect(placeForAdded([first, ...closing])).toBe(1);
	expect(placeForAdded([first, ...closing, point('Korttids')])).toBe(4);
	expect(placeForAdded([first])).toBe(1);
	expect(placeForAdded(closing)).toBe(0);
});

it('what stands in a default agenda is not carried over to another, as what somebody added is', () => {
	const last = agenda({ template: AGENDA_TEMPLATES.joint }).map(({ title, kind }) =>
		point(title, { kind })
	);
	const short = { template: AGENDA_TEMPLATES.short };
	expect(agenda({ ...short, last })).toEqual(agenda(short));
	const added = agenda({ ...short, last: [...last, point('Korttids')] });
	expect(added.map(({ title }) => title)).toContain('Korttids');
});

describe('a default agenda', () => {
	it.each([
		['monthly', 60],
		['short', 30],
		['joint', 90]
	] as const)('%s takes %i minutes', (name, minutes) => {
		expect(templateMinutes(AGENDA_TEMPLATES[name])).toBe(minutes);
		expect(minutesOf(agenda({ template: AGENDA_TEMPLATES[name] }))).toBe(minutes);
	});

	it('has its points in order also where there is nothing to take up', () => {
		expect(agenda().map(({ kind, title }) => [kind, title])).toEqual([
			['actions', 'Öppna åtgärder'],
			['signals', 'Vad som ändrats sedan sist'],
			['added', 'Övriga frågor'],
			['added', 'Beslut i korthet och nästa möte']
		]);
	});
});

describe('an agenda', () => {
	const actions = [action('eskalerad'), action('försenad'), action('senare', false)];

	it('begins with the actions that press, in their order; the rest of the open are taken together', () => {
		const points = agenda({ actions });
		expect(points.slice(0, 3).map(({ kind, reference }) => [kind, reference])).toEqual([
			['action', 'eskalerad'],
			['action', 'försenad'],
			['actions', null]
		]);
	});

	it('has titles that fit a row, however long an action is', () => {
		const [first] = agenda({ actions: [{ ...action('lång'), what: 'ord '.repeat(100) }] });
		expect(first?.title).toMatch(/ …$/);
		expect(first?.title.length).toBeLessThanOrEqual(200);
	});

	it('takes as long as its template says, however much there is', () => {
		const many = Array.from({ length: 30 }, (_, at) => action(`${at}`));
		const signals = Array.from({ length: 6 }, (_, at) => ({ code: `m${at}`, title: `Mått ${at}` }));
		const points = agenda({ actions: many, signals });
		expect(minutesOf(points)).toBe(60);
		expect(points.every(({ minutes }) => (minutes ?? 0) > 0)).toBe(true);
		expect(points.filter(({ kind }) => kind === 'action')).toHaveLength(3);
		expect(points.filter(({ kind }) => kind === 'signal')).toHaveLength(3);
	});

	it('takes up what has changed after the actions, by the measure it is about', () => {
		const points = agenda({ actions, signals: [{ code: 'days-mean', title: 'Dygn: högre.' }] });
		const at = points.findIndex(({ kind }) => kind === 'signal');
		expect(points[at]).toMatchObject({ reference: 'days-mean', title: 'Dygn: högre.', minutes: 5 });
		expect(points[at - 1]?.kind).toBe('actions');
		expect(points[at + 1]?.kind).toBe('signals');
	});

	it('takes up what there was no time for last time, before what closes the meeting', () => {
		const last = [
			point('Väntelista korttids'),
			point('Avklarad', { notes: 'Klart.' }),
			point('Övriga frågor'),
			point('Gammal signal', { kind: 'signal', reference: 'days-mean' })
		];
		expect(agenda({ last }).map(({ title }) => title)).toEqual([
			...['Öppna åtgärder', 'Vad som ändrats sedan sist', 'Väntelista korttids'],
			...['Övriga frågor', 'Beslut i korthet och nästa möte']
		]);
	});
});

describe('the times of an agenda', () => {
	it('add up from when the meeting begins, also past midnight and where a point has no time', () => {
		const points = [{ minutes: 20 }, { minutes: null }, { minutes: 45 }, { minutes: 5 }];
		expect(beginnings('13:15', points)).toEqual(['13:15', '13:35', '13:35', '14:20']);
		expect(beginnings(null, points)).toEqual([]);
		expect(endOf('23:30', 45)).toBe('00:15');
	});
});
