import { describe, expect, it } from 'vitest';
import {
	afterSlice,
	begunAnew,
	leftIn,
	periodsWith,
	recountingOf,
	type Period
} from './recount-left';

const period = (validFrom: string): Period => ({ careForm: null, validFrom, validTo: null });
const counted = (n: number) => ({
	...{ admitted: `2024-01-0${n} 08:00`, id: `00000000-0000-4000-8000-00000000000${n}` }
});
const whole = { kommun: '2480', under: null, after: null, counted: 0, total: 5 };
const some = { ...whole, kommun: '2482', under: [period('2020-01-01')], total: 3 };

describe('what is left to count anew', () => {
	it('is nothing where nothing is stored, or all has been done by an earlier version', () => {
		expect(leftIn(undefined)).toEqual([]);
		expect(leftIn([])).toEqual([]);
		expect(leftIn({ kommuns: [], after: null, counted: 7, total: 7 })).toEqual([]);
	});

	it('is every case of the kommuns that an earlier version had not come to the end of', () => {
		const former = { kommuns: ['2480', '2482'], after: counted(3).id, counted: 3, total: 9 };
		expect(leftIn(former)).toEqual([
			{ kommun: '2480', under: null, after: null, counted: 0, total: 9 },
			{ kommun: '2482', under: null, after: null, counted: 0, total: 9 }
		]);
	});

	it('says of each kommun why and how far, and nothing of one that is counted', () => {
		expect(recountingOf([whole, some], '2480')).toEqual({ cause: 'upgrade', counted: 0, total: 5 });
		expect(recountingOf([whole, some], '2482')).toMatchObject({ cause: 'agreement', total: 3 });
		expect(recountingOf([whole, some], '2580')).toBeNull();
	});

	it('is begun anew in its place, with the cases of every change', () => {
		const added = [period('2021-01-01')];
		expect(periodsWith([], '2480', added)).toEqual(added);
		expect(periodsWith([whole], '2480', added)).toBeNull();
		expect(periodsWith([some], '2482', added)).toEqual([period('2020-01-01'), ...added]);
		const underWay = [{ ...some, after: counted(2), counted: 2 }, whole];
		expect(begunAnew(underWay, { kommun: '2482', under: added, total: 4 })).toEqual([
			{ ...some, under: added, total: 4 },
			whole
		]);
		expect(begunAnew([whole], { kommun: '2482', under: added, total: 0 })).toEqual([whole]);
	});

	it('goes on after the last of a slice, and to the next kommun after one that was not filled', () => {
		const [first] = afterSlice([whole, some], [counted(1), counted(2)], 2);
		expect(first).toEqual({ ...whole, after: counted(2), counted: 2 });
		expect(afterSlice([whole, some], [counted(1)], 2)).toEqual([some]);
		const grown = afterSlice([{ ...whole, counted: 4 }], [counted(1), counted(2)], 2);
		expect(grown).toMatchObject([{ counted: 5, total: 5 }]);
	});
});
