import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSmall } from '../disclosure/threshold';
import { cases } from '../measures/catalogue/cases';
import { joinedRest } from './joined-rest';
import { publishedKommun, sourceOf } from '../../../../tests/support/published-kommun';
import { sheetFigure, type SheetSource } from './sheet-figure';

const PERIOD = '2019';
const wardPlace = (group: string) => ({ period: PERIOD, part: { of: 'ward' as const, group } });

function restOf(source: SheetSource, wards: readonly string[]) {
	const parts = { measure: cases, places: wards.map(wardPlace) };
	return joinedRest({ measure: cases, place: { period: PERIOD }, parts }, source);
}

/** Wards by how many cases they have, and whether that is hidden. */
const wards = fc.dictionary(
	fc.stringMatching(/^[a-z]{1,6}$/),
	fc.record({ cases: fc.nat({ max: 300 }), isHidden: fc.boolean() }),
	{ minKeys: 1, maxKeys: 12 }
);

describe('what is left of a whole', () => {
	it('is the whole less the parts that are shown, or hidden where that is few', () => {
		fc.assert(
			fc.property(wards, fc.integer({ min: 3, max: 20 }), (all, threshold) => {
				const kommun = publishedKommun({
					...{ period: PERIOD, threshold, whole: total(all) },
					wards: shownOf(all)
				});
				const shown = Object.values(all).filter(({ isHidden }) => !isHidden);
				const left = total(all) - shown.reduce((sum, ward) => sum + ward.cases, 0);
				const rest = restOf(sourceOf(kommun), Object.keys(all));
				expect(rest.value).toBe(isSmall(left, threshold) ? null : left);
				expect(rest.hidden).toBe(isSmall(left, threshold) ? 'dolt' : undefined);
			})
		);
	});

	it('is hidden where the whole is', () => {
		const kommun = publishedKommun({ period: PERIOD, whole: null, wards: { a: 20 } });
		expect(restOf(sourceOf(kommun), ['a'])).toMatchObject({ value: null, hidden: 'dolt' });
	});

	it('of several kommuner never holds one’s whole against another’s parts', () => {
		const shown = publishedKommun({ period: PERIOD, whole: 50, wards: { a: 20, b: null } });
		const hidden = publishedKommun({ period: PERIOD, whole: null, wards: { a: 40, b: null } });
		const rest = restOf(sourceOf(shown, hidden), ['a', 'b']);
		expect(rest).toMatchObject({ value: 30, some: { shown: 1, of: 2 } });
	});
});

describe('kommuner together', () => {
	const one = publishedKommun({ period: PERIOD, whole: 50, wards: {} });
	const other = publishedKommun({ period: PERIOD, whole: 12, wards: {} });
	const closed = publishedKommun({ period: PERIOD, whole: null, wards: {} });
	const figureOf = (...kommuner: Parameters<typeof sourceOf>) =>
		sheetFigure(cases, sourceOf(...kommuner), { period: PERIOD });

	it('are the sum of those that are shown, and say of how many', () => {
		expect(figureOf(one, other)).toMatchObject({ value: 62 });
		expect(figureOf(one, other).some).toBeUndefined();
		const most = figureOf(one, other, closed);
		expect(most).toMatchObject({ value: 62, some: { shown: 2, of: 3 } });
	});

	it('are hidden where each of them is, and nothing where none has published', () => {
		expect(figureOf(closed)).toMatchObject({ value: null, hidden: 'dolt' });
		const later = publishedKommun({ period: '2020', whole: 50, wards: {} });
		expect(figureOf(later)).toMatchObject({ value: null });
		expect(figureOf(later).hidden).toBeUndefined();
	});
});

function total(all: Readonly<Record<string, { cases: number }>>): number {
	return Object.values(all).reduce((sum, ward) => sum + ward.cases, 0);
}

function shownOf(all: Readonly<Record<string, { cases: number; isHidden: boolean }>>) {
	return Object.fromEntries(
		Object.entries(all).map(([ward, own]) => [ward, own.isHidden ? null : own.cases])
	);
}
