import { describe, expect, it } from 'vitest';
import { addMonths } from '../calendar/month';
import type { ChartPoint } from '../spc/chart-point';
import { controlChart } from '../spc/control-chart';
import { PROFILES } from '../spc/settings';
import { actionVerdict, firstMonthAfter, isEffect, verdictText } from './action-verdict';

const FIRST = '2018-01';
/** Twelve months that differ by chance about 10. */
const YEAR = [10, 11, 9, 10, 12, 8, 10, 11, 9, 10, 11, 9];

function chartOf(values: readonly (number | null)[], direction: 'lower' | 'higher' | 'neutral') {
	const points = values.map((value, at): ChartPoint => {
		return { period: addMonths(FIRST, at), value, n: 1, complete: true };
	});
	return controlChart({ kind: 'xmr', direction, points, settings: PROFILES.default });
}
const said = (
	values: readonly (number | null)[],
	startedOn: string,
	direction: 'lower' | 'higher' | 'neutral' = 'lower'
) => verdictText(actionVerdict(chartOf(values, direction), startedOn));

describe('what the chart says of the time after a start', () => {
	it('is nothing while there are too few months in all', () => {
		expect(said(YEAR, '2018-06-01')).toBe(
			'För få månader för att skilja förändring från slump (12 av 13).'
		);
	});

	it('is nothing while fewer than three whole months have passed, whatever they are', () => {
		expect(said([...YEAR, ...YEAR, 2, 2], '2020-01-01')).toBe(
			'För få månader efter starten (2 av 3).'
		);
		expect(said([...YEAR, ...YEAR], '2020-01-01')).toBe('För få månader efter starten (0 av 3).');
	});

	it('counts no month of which a part is before the start', () => {
		expect(firstMonthAfter('2020-01-01')).toBe('2020-01');
		expect(firstMonthAfter('2020-01-02')).toBe('2020-02');
		expect(firstMonthAfter('2019-12-31')).toBe('2020-01');
		const months = [...YEAR, ...YEAR, 3, 3, 3];
		expect(said(months, '2020-01-01')).toBe('Säker förbättring sedan januari 2020.');
		expect(said(months, '2020-01-02')).toBe('För få månader efter starten (2 av 3).');
	});

	it('counts no gap, hidden month or month that is not complete', () => {
		expect(said([...YEAR, ...YEAR, 10, null, 11], '2020-01-01')).toBe(
			'För få månader efter starten (2 av 3).'
		);
		const chart = chartOf([...YEAR, ...YEAR, 10, 9, 11], 'lower');
		const last = chart.points.at(-1);
		if (last) last.complete = false;
		expect(actionVerdict(chart, '2020-01-01')).toEqual({
			...{ kind: 'few-after', counted: 2, needed: 3 }
		});
	});

	it('is no sure change while months differ as before', () => {
		expect(said([...YEAR, ...YEAR, 10, 9, 11, 10], '2020-01-01')).toBe(
			'Ingen säker förändring ännu.'
		);
	});

	it('is better or worse by which way the measure is better, and a change where neither is', () => {
		const fallen = [...YEAR, ...YEAR, 3, 3, 3];
		expect(said(fallen, '2020-01-01', 'lower')).toMatch(/^Säker förbättring/);
		expect(said(fallen, '2020-01-01', 'higher')).toMatch(/^Säker försämring/);
		expect(said(fallen, '2020-01-01', 'neutral')).toMatch(/^Säker förändring/);
	});

	it('of seven months on one side is since the first of them', () => {
		const shift = [9, 9.4, 9.2, 9.3, 9.1, 9.4, 9.2];
		expect(said([...YEAR, ...YEAR, 11, ...shift], '2020-01-01')).toBe(
			'Säker förbättring sedan februari 2020.'
		);
	});

	it('that went on before the start was not begun by it', () => {
		const shift = [9, 9.4, 9.2, 9.3, 9.1, 9.4, 9.2];
		expect(said([...YEAR, ...YEAR, 11, ...shift], '2020-05-01')).toBe(
			'Säker förbättring sedan februari 2020, redan före starten.'
		);
	});

	it('is no sure change when what was seen after the start has gone back', () => {
		expect(said([...YEAR, ...YEAR, 2, 10, 9, 11], '2020-01-01')).toBe(
			'Ingen säker förändring ännu.'
		);
	});

	it('of an improvement before the start alone is none', () => {
		expect(said([...YEAR, 2, ...YEAR, 10, 9, 11], '2020-02-01')).toBe(
			'Ingen säker förändring ännu.'
		);
	});

	it('of two of three near a limit is since the first, past one between that is not', () => {
		const chart = chartOf([...YEAR, ...YEAR, 10, 9, 11], 'lower');
		const near = (at: number) => {
			const point = chart.points.at(at);
			if (point) Object.assign(point, { colour: 'improvement', rules: ['two-of-three'] });
		};
		near(-1);
		near(-3);
		expect(actionVerdict(chart, '2020-01-01')).toMatchObject({
			...{ kind: 'change', since: '2020-01', beforeStart: false }
		});
		near(-4);
		expect(actionVerdict(chart, '2020-01-01')).toMatchObject({
			...{ since: '2019-12', beforeStart: true }
		});
	});
});

describe('a verdict', () => {
	it.each([
		[{ kind: 'change', colour: 'improvement', since: '2020-03', beforeStart: false }, true],
		[{ kind: 'change', colour: 'improvement', since: '2020-03', beforeStart: true }, false],
		[{ kind: 'change', colour: 'concern', since: '2020-03', beforeStart: false }, false],
		[{ kind: 'change', colour: 'neutral', since: '2020-03', beforeStart: false }, false],
		[{ kind: 'none' }, false],
		[{ kind: 'few-after', counted: 1, needed: 3 }, false]
	] as const)('of %j is of an effect: %s', (verdict, is) => {
		expect(isEffect(verdict)).toBe(is);
	});
});
