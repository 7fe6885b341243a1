import { expect, it } from 'vitest';
import { emptyForm } from '../../domain/case-form/values';
import { firstInput } from './row-focus';

const periods = (...rows: [ready: string, withdrawn: string][]) =>
	emptyForm({ readyPeriods: rows.map(([ready, withdrawn]) => ({ ready, withdrawn })) });

it('ready again begins with when it was withdrawn, as long as it is not', () => {
	const once = periods(['2026-11-20', ''], ['', '']);
	expect(firstInput('readyPeriods', once)).toBe('readyPeriods.0.withdrawn');
	const twice = periods(['2026-11-20', '2026-11-21'], ['2026-11-22', ''], ['', '']);
	expect(firstInput('readyPeriods', twice)).toBe('readyPeriods.1.withdrawn');
	const withdrawn = periods(['2026-11-20', '2026-11-21'], ['', '']);
	expect(firstInput('readyPeriods', withdrawn)).toBe('readyPeriods.1.ready');
});

it('any other row begins with its first input', () => {
	const sips = emptyForm({ sips: [{ called: '2026-11-20', on: '', outcome: '' }] });
	expect(firstInput('sips', sips)).toBe('sips.0.called');
});
