import { describe, expect, it } from 'vitest';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { applyPatch } from './apply-patch';
import type { ColumnKey } from './columns';
import { readRow } from './read-row';
import type { RowContext } from './row-cells';
import { likelyCode, savedValues } from './value-mapping';

const DAY = '2026-11-29';
const context: RowContext = {
	lists: INITIAL,
	committees: [{ code: 'ÄN', abbreviation: 'ÄN', name: 'Äldrenämnden', fromAge: 0 }],
	kommun: '2480',
	registered: '2026-11-29T08:00:00Z',
	now: `${DAY} 09:00`,
	values: savedValues([
		{ column: 'plan', written: 'Hemgång utan insats', code: 'hem-ingen', by: 'Anna', at: DAY },
		{ column: 'sipOutcome', written: 'ok', code: 'held', by: 'Anna', at: DAY },
		{ column: 'delayReasons', written: 'boende', code: 'k-sabo', by: 'Anna', at: DAY },
		{ column: 'plan', written: 'Hospice', code: 'no-longer-there', by: 'Anna', at: DAY }
	])
};

type Cells = Partial<Record<ColumnKey, string>>;
const read = (cells: Cells, more: Partial<RowContext> = {}) =>
	readRow(new Map(Object.entries({ number: '1', ...cells }) as [ColumnKey, string][]), {
		...context,
		...more
	});
const told = (cells: Cells, more: Partial<RowContext> = {}) =>
	read(cells, more).readings.map(({ key, written, read: full, how }) => [key, written, full, how]);

describe('a text that somebody has said the meaning of', () => {
	it.each<[ColumnKey, string, unknown]>([
		['plan', 'hemgång  utan insats', 'hem-ingen'],
		['sipOutcome', 'OK', 'held'],
		['delayReasons', 'r-sip | Boende', ['r-sip', 'k-sabo']]
	])('is read so in %s: %s', (key, text, value) => {
		const { patch, readings } = read({ [key]: text });
		expect(patch).toMatchObject({ [key]: value });
		expect(readings).toMatchObject([{ key, how: 'mapped', by: 'Anna' }]);
	});

	it('means nothing in another column, and nothing when its value is gone', () => {
		for (const [key, unknown] of [
			['healthCentre', 'Hemgång utan insats'],
			['plan', 'Hospice']
		] as const) {
			expect(read({ [key]: unknown }).problems).toMatchObject([{ unknown }]);
		}
	});
});

describe('a short form', () => {
	it.each<[Cells, string, unknown]>([
		[{ sex: 'K' }, 'sex', 'kvinna'],
		[{ sex: 'm' }, 'sex', 'man'],
		[{ birthYear: '44' }, 'birthYear', 1944]
	])('that can mean one thing only is read in a file too, and told of: %o', (cells, key, value) => {
		expect(read(cells).patch).toMatchObject({ [key]: value });
		expect(told(cells)).toHaveLength(1);
	});

	it('that can mean two years says which', () => {
		expect(read({ birthYear: '18' }).problems[0]?.reason).toContain('1918 eller 2018');
	});

	const SHORT: [Cells, string, string, string][] = [
		[{ ward: 'g1' }, 'ward', 'geriatrik-1', 'Geriatrik 1'],
		[{ healthCentre: 'tegs' }, 'healthCentre', 'tegs-halsocentral', 'Tegs hälsocentral'],
		[{ plan: 'P3' }, 'plan', 'hem-bef', 'Hemgång, befintliga insatser'],
		[{ sipOutcome: 'genomf.' }, 'sipOutcome', 'held', 'Genomförd']
	];
	it.each(SHORT)(
		'of a value is read where it is seen, and refused in a file: %o',
		(cells, key, code, name) => {
			expect(read(cells, { short: true }).patch).toMatchObject({ [key]: code });
			expect(told(cells, { short: true })).toEqual([[key, Object.values(cells)[0], name, 'short']]);
			expect(read(cells).problems).toMatchObject([{ unknown: Object.values(cells)[0] }]);
		}
	);

	it.each<Cells>([{ ward: 'med' }, { ward: 'ologi' }, { plan: 'hem' }])(
		'that several values share is refused: %o',
		(cells) => {
			expect(read(cells, { short: true }).patch).toBeNull();
		}
	);
});

it('an unknown ward is one of the list where a birth year is given, else a protected identity', () => {
	expect(read({ ward: 'Okänd', birthYear: '1940' }).patch).toMatchObject({ ward: 'okand' });
	expect(read({ ward: 'okänd', birthYear: '' })).toMatchObject({
		patch: { ward: null, protectedIdentity: true },
		notes: [{ code: 'protected-identity' }]
	});
});

it('a note is one more of the case, of whoever reads the file; an empty cell takes none away', () => {
	const patchOf = (note: string) => {
		const { patch } = read({ note }, { author: 'Anna' });
		if (!patch) throw new Error('The row is refused');
		return patch;
	};
	const one = applyPatch(null, patchOf('Ring dottern om nycklar'));
	expect(one.notes).toEqual([
		{ text: 'Ring dottern om nycklar', author: 'Anna', registered: context.registered }
	]);
	expect(applyPatch(one, patchOf('Ring dottern om nycklar'))).toBe(one);
	expect(applyPatch(one, patchOf(''))).toBe(one);
	expect(applyPatch(one, patchOf('SIP flyttad')).notes.map(({ text }) => text)).toEqual([
		'Ring dottern om nycklar',
		'SIP flyttad'
	]);
	expect(read({ note: 'a'.repeat(301) }).problems).toMatchObject([{ code: 'long-note' }]);
	expect(read({ note: 'Son 19121212-1212' }).problems).toMatchObject([{ code: 'personnummer' }]);
});

it('proposes what an unknown text most likely means, and nothing where that is not sure', () => {
	expect(likelyCode('plan', 'Hemgång utan insats', INITIAL, DAY)).toBe('hem-ingen');
	expect(likelyCode('ward', 'g1', INITIAL, DAY)).toBe('geriatrik-1');
	expect(likelyCode('sipOutcome', 'inst', INITIAL, DAY)).toBe('cancelled');
	expect(likelyCode('ward', 'Medicin', INITIAL, DAY)).toBeNull();
	expect(likelyCode('number', '1', INITIAL, DAY)).toBeNull();
});
