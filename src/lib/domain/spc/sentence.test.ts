import { describe, expect, it } from 'vitest';
import type { Direction } from '../measures/measure';
import { MEASURES } from '../measures/catalogue';
import type { Aim } from './assurance';
import { controlChart, type ChartInput } from './control-chart';
import { chartSentence, type Spoken } from './sentence';
import { PROFILES } from './settings';

const DAYS: Spoken = {
	unusually: { high: 'långa väntetider', low: 'korta väntetider' },
	...{ unit: 'dygn', decimals: 2, group: null }
};
const AT_MOST_ONE: Aim = { kind: 'at-most', low: null, high: 1 };

/** What is said of months from January 2024 with these values. */
function said(
	values: (number | null)[],
	{
		aim = null,
		spoken = DAYS,
		...input
	}: Partial<ChartInput> & { aim?: Aim | null; spoken?: Spoken } = {}
): string {
	const points = values.map((value, index) => ({
		period: `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
		...{ value, n: 1, complete: true }
	}));
	const direction: Direction = 'lower';
	const settings = PROFILES.default;
	const chart = { kind: 'xmr' as const, direction, points, settings, aimOf: () => aim };
	// A number keeps together with its unit, which is not what these sentences are about.
	return chartSentence(controlChart({ ...chart, ...input }), spoken).replaceAll('\u00a0', ' ');
}

const repeated = (count: number, ...values: number[]) =>
	Array.from({ length: count }, () => values).flat();
const STEADY = repeated(10, 0.9, 1.1);

describe('the latest month in a sentence', () => {
	it('is unusual by a rule, for the better or the worse, and the target is reached or not', () => {
		expect(said([...STEADY, 4], { aim: AT_MOST_ONE })).toBe(
			'Ovanligt långa väntetider i september 2025: över övre gränsen. Det är en försämring. Målet 1,0 dygn nås ibland, inte alltid.'
		);
		expect(said([...STEADY, 0.9, 0.1, 0.1])).toMatch(
			/^Ovanligt korta väntetider i november 2025: under undre gränsen\. Det är en förbättring\.$/
		);
	});

	it('is near a limit, where it is not beyond it', () => {
		expect(said([...repeated(8, 9, 11, 10, 10), 12.3, 10.5, 12.3])).toBe(
			'Ovanligt långa väntetider i november 2026: minst två av tre månader nära eller utanför övre gränsen. Det är en försämring.'
		);
	});

	it('says how many months a shift or a trend has lasted', () => {
		expect(said([...repeated(8, 1), ...repeated(8, 3, 3.2)], { direction: 'neutral' })).toMatch(
			/: .*16 månader i rad över medelvärdet\.$/
		);
		expect(said([...repeated(6, 5, 9), 3, 4, 5, 6, 7, 8, 9], { direction: 'higher' })).toBe(
			'Förändring i juli 2025: 7 månader i rad allt högre. Det är en förbättring.'
		);
		// In a run chart, a month on the median neither counts nor ends what is in a row.
		const run = [...repeated(3, 5, 5, 5, 1), 5, 5, 5, ...repeated(5, 1), 3, ...repeated(4, 1)];
		expect(said(run, { kind: 'run' })).toBe(
			'Ovanligt korta väntetider i januari 2026: 9 månader i rad under medianen. Det är en förbättring.'
		);
	});

	it('may have nothing unusual in a run chart, which has no limits', () => {
		expect(said(repeated(12, 1, 5), { kind: 'run' })).toBe('Inget ovanligt i december 2025.');
	});

	it('is within what is usual, between limits that values can have', () => {
		const input = { bounds: { lowest: 0, highest: null } };
		expect(said(repeated(8, 1, 3), input)).toBe(
			'Inget ovanligt i april 2025: 3,00 dygn är inom det vanliga, 0,00–7,32.'
		);
	});

	it('cannot be said of too few months', () => {
		expect(said([1, 2, null, 3])).toBe('3 av 13 månader: för få för att säga vad som är ovanligt.');
	});

	it('names the group that it is about', () => {
		const spoken = { ...DAYS, group: 'Korttidsplats' };
		expect(said([...STEADY, 4], { spoken })).toMatch(
			/^Korttidsplats: ovanligt långa väntetider i /
		);
	});
});

it('the target is reached always, never or now and then, and none of them where it is only drawn', () => {
	const of = (aim: Aim) => said(STEADY, { aim }).split('. ').at(-1);
	expect(of({ kind: 'at-most', low: null, high: 3 })).toBe(
		'Målet 3,0 dygn nås alltid, om inget ändras.'
	);
	expect(of({ kind: 'at-least', low: 3, high: null })).toBe(
		'Målet 3,0 dygn nås aldrig, om inget ändras.'
	);
	expect(of({ kind: 'interval', low: 0.25, high: 1 })).toBe(
		'Målet 0,25–1,0 dygn nås ibland, inte alltid.'
	);
	expect(of({ kind: 'line', low: 3, high: 3 })).toMatch(/^Inget ovanligt/);
	for (const high of [0, 0.1]) {
		expect(said(repeated(14, high), { aim: { kind: 'at-most', low: null, high } })).toMatch(
			/Målet 0,[01] dygn nås precis, varje månad\.$/
		);
	}
});

it('each measure has words for much and little, which stand after ”ovanligt”', () => {
	for (const { code, unusually } of MEASURES) {
		expect(unusually.high, code).toMatch(/^(många|lång|långa|stor|höga) /);
		expect(unusually.low, code).toMatch(/^(få|kort|korta|liten|låga) /);
	}
});
