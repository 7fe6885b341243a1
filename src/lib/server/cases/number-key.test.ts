import { expect, it } from 'vitest';
import { numberKeyOf, serialOf } from './number-key';

it('searches look in capitals and in the serial part without zeros', () => {
	expect(numberKeyOf(' ex-00042')).toBe('EX-00042');
	expect(['2019-00042', 'EX-100', '7', '2019-000', 'utan'].map(serialOf)).toEqual([
		'42',
		'100',
		'7',
		'',
		''
	]);
});
