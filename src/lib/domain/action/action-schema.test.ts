import { expect, it } from 'vitest';
import { readFields } from '../form/form-schema';
import { actionSchema, newActionSchema, studySchema } from './action-schema';

const typed = {
	...{ what: 'Ring avdelningen', owner: 'kommun', due: '2020-04-01', ward: 'medicin-1' }
};
const problemsOf = (fields: Record<string, string>) => {
	const read = readFields(actionSchema, { ...typed, ...fields });
	return read.ok ? [] : read.problems.map(({ field }) => field);
};

it('is read with what it is about and where it was seen', () => {
	const origin = { originKind: 'signal', originMonth: '2020-02', originReference: 'days-mean' };
	const read = readFields(newActionSchema, { ...typed, ...origin });
	expect(read.ok && read.value).toMatchObject({
		...{ selection: { ward: 'medicin-1' }, effect: null, studyOn: null, shared: false },
		origin: { kind: 'signal', month: '2020-02', reference: 'days-mean' }
	});
});

it.each(['Ring 070-123 45 67', 'Skriv till anna@umea.se'])('leads to no person: %s', (text) => {
	expect(problemsOf({ what: text })).toEqual(['what']);
	expect(problemsOf({ responsible: text })).toEqual(['responsible']);
});

it('an effect is said whole: of which measure, which way, how much and by when', () => {
	expect(problemsOf({ effectSize: '0,5' })).toEqual(['measure', 'effectDirection', 'effectBy']);
	expect(problemsOf({ effectDirection: 'lower' })).toEqual([]);
	expect(problemsOf({ effectBy: '2020-06-01', measure: 'days-mean' })).toEqual([
		...['effectDirection', 'effectSize']
	]);
	const whole = { measure: 'days-mean', effectDirection: 'lower', effectBy: '2020-09-01' };
	expect(problemsOf({ ...whole, effectSize: '-1' })).toEqual(['effectSize']);
	const read = readFields(actionSchema, { ...typed, ...whole, effectSize: '0,5' });
	expect(read.ok && read.value).toMatchObject({
		effect: { direction: 'lower', size: 0.5, by: '2020-09-01' },
		studyOn: '2020-09-01'
	});
});

it('takes no personnummer', () => {
	expect(problemsOf({ what: 'Ring 19121212-1212' })).toEqual(['what']);
	expect(problemsOf({ responsible: '191212121212' })).toEqual(['responsible']);
});

it('an adjusted action is studied again on a day that is said', () => {
	const study = { decision: 'adjusted', why: 'Fler behövs' };
	expect(readFields(studySchema, study)).toMatchObject({
		problems: [{ field: 'againOn' }]
	});
	expect(readFields(studySchema, { ...study, decision: 'kept' }).ok).toBe(true);
	expect(readFields(studySchema, { ...study, againOn: '2020-09-01' }).ok).toBe(true);
});
