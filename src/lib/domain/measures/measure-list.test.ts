import { expect, it } from 'vitest';
import { measureList } from './measure-list';

it('the list of measures names each way to split a measure once', () => {
	for (const { by } of measureList()) expect(by).toEqual([...new Set(by)]);
});

it('the list of measures says what each may be asked by, and what its rows are of', () => {
	const listed = (code: string) => measureList().find(({ measure }) => measure === code);
	expect(listed('cases')).toMatchObject({
		...{ title: 'Antal ärenden', unit: 'antal', direction: 'neutral', group: null },
		by: ['sex', 'age', 'ward', 'healthCentre', 'committee', 'plan', 'careForm']
	});
	expect(listed('delay-reasons')).toMatchObject({ direction: 'lower', group: 'reason' });
	expect(listed('delay-reasons')?.by.slice(-2)).toEqual(['reason', 'owner']);
	expect(measureList()[0]?.measure).toBe('cases');
});
