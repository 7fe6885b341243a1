import { expect, it } from 'vitest';
import { recountingInWords } from './recounting';

it('says how far it has come, never more than it has, and what the cause was', () => {
	const upgraded = recountingInWords({ cause: 'upgrade', counted: 199, total: 200 });
	expect(upgraded.share).toBe('99 %');
	expect(upgraded.what).toContain('efter en uppgradering');
	const agreed = recountingInWords({ cause: 'agreement', counted: 0, total: 3 });
	expect(agreed.share).toBe('0 %');
	expect(agreed.what).toContain('efter ett ändrat avtal');
	expect(agreed.what).not.toContain('uppgradering');
});
