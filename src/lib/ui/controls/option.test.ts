import { expect, it } from 'vitest';
import { optionGroups } from './option';

it('keeps options under their headings, in the order they come', () => {
	const options = [
		{ value: 'k-sabo', label: 'väntar SÄBO', group: 'Intern' },
		{ value: 'r-sip', label: 'SIP', group: 'Extern' },
		{ value: 'k-start', label: 'kan ej starta', group: 'Intern' }
	];
	expect(
		optionGroups(options).map(({ group, members }) => [
			group,
			members.map((option) => option.value)
		])
	).toEqual([
		['Intern', ['k-sabo', 'k-start']],
		['Extern', ['r-sip']]
	]);
});
