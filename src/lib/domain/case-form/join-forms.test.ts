import { expect, it } from 'vitest';
import { joinFields, joinForms } from './join-forms';
import { emptyForm } from './values';

const names = { lists: {} as never, committees: [] };
const sip = (called: string) => ({ called, on: '', outcome: '' });
const kept = emptyForm({ number: '1', admitted: '2026-11-01', sips: [sip('2026-11-02')] });
const gone = emptyForm({
	number: '2',
	admitted: '2026-11-02',
	discharged: '2026-11-05',
	sips: [sip('2026-11-02'), sip('2026-11-03')],
	readyPeriods: [{ ready: '2026-11-04', withdrawn: '' }]
});

it('asks of what the two hold differently, and proposes what loses nothing', () => {
	const asked = joinFields(kept, gone, names).map(({ field, preset }) => `${field} ${preset}`);
	expect(asked).toEqual(['admitted kvar', 'readyPeriods andra', 'discharged andra', 'sips andra']);
});

it('joins rows that neither has all of', () => {
	const more = { ...kept, sips: [sip('2026-11-02'), sip('2026-11-04')] };
	const [field] = joinFields(more, gone, names).filter((one) => one.field === 'sips');
	expect(field?.preset).toBe('bada');
	expect(joinForms(more, gone, () => 'bada').sips.map(({ called }) => called)).toEqual([
		'2026-11-02',
		'2026-11-04',
		'2026-11-03'
	]);
});

it('takes each field from where it was chosen, and the number from the case that stays', () => {
	const joined = joinForms(kept, gone, (field) => (field === 'discharged' ? 'andra' : 'kvar'));
	expect(joined).toMatchObject({ number: '1', admitted: '2026-11-01', discharged: '2026-11-05' });
});
