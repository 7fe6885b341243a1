import { expect, it } from 'vitest';
import { exampleItem } from '../../../../tests/support/example-item';
import { compareForms } from './comparison';
import { emptyForm } from './values';

const lists = {
	...{ hospital: [], ward: [], healthCentre: [] },
	plan: [exampleItem('plan', 'sabo', { name: 'Särskilt boende' })],
	...{ deficiencyInpatient: [], deficiencyPrimary: [], delayReason: [] }
};
const names = { lists, committees: [{ code: 'ÄN', abbreviation: 'ÄN', name: 'Äldrenämnden' }] };
const typed = emptyForm({ number: '1', sex: 'kvinna', birthYear: '1938', committee: 'ÄN' });

it('cases stand side by side in words, each difference marked, and what none of them says is left out', () => {
	const other = { ...typed, number: '2', plan: 'sabo' };
	const fields = compareForms(typed, [other], names);
	expect(fields.map(({ label }) => label)).toEqual([
		'Nämnd',
		'Ärendenummer',
		'Kön',
		'Födelseår',
		'Vårdform',
		'Planering efter sjukhusvistelse'
	]);
	expect(fields[0]).toMatchObject({ typed: 'Äldrenämnden', others: [{ differs: false }] });
	expect(fields[1]?.others).toEqual([{ text: '2', differs: true }]);
	expect(fields.at(-1)).toEqual({
		label: 'Planering efter sjukhusvistelse',
		typed: '',
		others: [{ text: 'Särskilt boende', differs: true }]
	});
});
