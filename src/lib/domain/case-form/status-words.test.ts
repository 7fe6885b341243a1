import { expect, it } from 'vitest';
import { statusWords } from './status-words';

it('a case is admitted until it is ready, and again when that is withdrawn, until the discharge', () => {
	const ready = '2019-12-01 10:00';
	const word = (discharged: string, ...readyPeriods: { ready: string; withdrawn: string }[]) =>
		statusWords({ discharged, readyPeriods }).word;
	expect(word('', { ready: '', withdrawn: '' })).toBe('Inskriven');
	expect(word('', { ready, withdrawn: '' })).toBe('Utskrivningsklar, väntar');
	expect(word('', { ready, withdrawn: '2019-12-02' })).toBe('Inskriven');
	expect(word('2019-12-03', { ready, withdrawn: '' })).toBe('Utskriven');
});
