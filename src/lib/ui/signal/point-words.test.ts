import { expect, it } from 'vitest';
import type { AnsweredPoint } from '../../domain/spc/chart-answer';
import { pointWords } from './point-words';

const POINT = {
	...{ period: '2026-10', value: 1.3, n: 1, suppressed: false, complete: true },
	...{ colour: 'common', rules: [] }
} as Partial<AnsweredPoint> as AnsweredPoint;

it('tells what a month of a measure rests on, and of an external series nothing that it does not', () => {
	const unit = { unit: 'dygn', decimals: 1 } as const;
	expect(pointWords(POINT, { ...unit, section: 'dygn' })).toMatch(
		/^Oktober 2026: 1,3\sdygn \(n = 1\)\./
	);
	expect(pointWords(POINT, { ...unit, section: null })).toMatch(/^Oktober 2026: 1,3\sdygn\. /);
});
