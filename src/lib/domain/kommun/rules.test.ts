import { expect, it } from 'vitest';
import { readFields } from '../form/form-schema';
import { committeeProblems } from './committee-rules';
import { committeeSchema } from './committee-schema';
import { committeeValues } from './committee-values';
import { kommunProblems } from './kommun-rules';
import { kommunSchema } from './kommun-schema';

const OLD = { code: 'ÄN', abbreviation: 'VON', name: 'Vård- och omsorgsnämnden', fromAge: 65 };
const YOUNG = { code: 'IFN', abbreviation: 'IFN', name: 'Individ- och familjenämnden', fromAge: 0 };
const REGION = {
	code: '24',
	name: 'Region Västerbotten',
	kommuner: [{ code: '2480', name: 'Umeå' }]
};

const fieldsOf = (problems: readonly { field: string }[]) => problems.map(({ field }) => field);

it('no nämnd is called what another one is called, or was when it was added', () => {
	const input = { abbreviation: 'FN', name: 'Funktionsnämnden', fromAge: 18 };
	const judged = (changes: Partial<typeof input>) =>
		fieldsOf(committeeProblems({ ...input, ...changes }, null, [OLD, YOUNG]));
	expect(judged({})).toEqual([]);
	expect(judged({ abbreviation: 'än' })).toEqual(['abbreviation']);
	expect(judged({ abbreviation: 'von' })).toEqual(['abbreviation']);
	expect(judged({ name: 'vård- och omsorgsnämnden' })).toEqual(['name']);
	expect(judged({ fromAge: 0 })).toEqual([]);
});

it('a nämnd keeps its own names', () => {
	expect(committeeProblems(OLD, 'ÄN', [OLD, YOUNG])).toEqual([]);
	const read = readFields(committeeSchema, committeeValues(OLD));
	expect(read).toEqual({
		ok: true,
		value: { abbreviation: OLD.abbreviation, name: OLD.name, fromAge: 65 }
	});
});

it('an abbreviation is one word, which lists of nämnder can be made of', () => {
	for (const abbreviation of ['', 'Ä N', 'Ä,N', 'A|B', 'A;B', 'A/B', 'Äldrenämnden']) {
		const read = readFields(committeeSchema, { name: 'Nämnd', abbreviation, fromAge: '0' });
		expect(read, abbreviation).toMatchObject({ ok: false, problems: [{ field: 'abbreviation' }] });
	}
});

it('a kommun is of the län that the region is, and is there once', () => {
	const judged = (code: string, name: string) => fieldsOf(kommunProblems({ code, name }, REGION));
	expect(judged('2482', 'Skellefteå')).toEqual([]);
	expect(judged('2580', 'Luleå')).toEqual(['code']);
	expect(judged('2480', 'Nya Umeå')).toEqual(['code']);
	expect(judged('2481', 'umeå')).toEqual(['name']);
});

it('a kommunkod is four digits', () => {
	for (const code of ['', '248', '24800', '248a']) {
		const read = readFields(kommunSchema, { code, name: 'Umeå' });
		expect(read, code).toMatchObject({ ok: false, problems: [{ field: 'code' }] });
	}
});
