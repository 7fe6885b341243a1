import { expect, it } from 'vitest';
import { accepts } from './accepts';

it.each([
	[null, true],
	['', true],
	['*/*', true],
	['application/json', true],
	['APPLICATION/JSON; charset=utf-8', true],
	['text/html, application/*;q=0.5', true],
	['text/html,application/xhtml+xml,*/*;q=0.8', true],
	['text/html', false],
	['application/json;q=0, */*', false],
	['application/*;q=0', false],
	['nonsense', false]
])('%s takes JSON: %s', (accept, taken) => {
	expect(accepts(accept, 'application/json')).toBe(taken);
});
