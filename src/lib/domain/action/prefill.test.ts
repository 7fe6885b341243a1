import { expect, test } from 'vitest';
import { prefilledAction } from './prefill';

test.each([
	['tecken', 'signal'],
	['mote', 'meeting'],
	['', 'own'],
	['annat', 'own'],
	// What every object has is no origin.
	['constructor', 'own'],
	['__proto__', 'own']
])('an action from “%s” is born of %s', (from, origin) => {
	const fields = prefilledAction(new URLSearchParams({ fran: from }), '2026-11-30');
	expect(fields.originKind).toBe(origin);
});
