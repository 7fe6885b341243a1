import { expect, it } from 'vitest';
import { benefitSpan } from './span';

it('the months since the start are held to the same months a year earlier', () => {
	expect(benefitSpan('2026-03', '2026-05')).toEqual({
		after: ['2026-03', '2026-04', '2026-05'],
		before: ['2025-03', '2025-04', '2025-05']
	});
});

it('never more than a year, so that no month stands on both sides', () => {
	const span = benefitSpan('2024-11', '2026-10');
	expect(span?.after).toHaveLength(12);
	expect([span?.after.at(-1), span?.before.at(-1)]).toEqual(['2025-10', '2024-10']);
});

it('nothing can be said before a whole month has passed', () => {
	expect(benefitSpan('2026-11', '2026-10')).toBeNull();
});
