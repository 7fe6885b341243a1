import type { ActionResult } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { SIGNED_OUT, troubleOf, UNREACHABLE } from './trouble';

const PAGE = '/arenden/nytt';
const said = (words: string) => expect.objectContaining({ words }) as unknown;
/** What a server or a proxy may send that is no answer of an action. */
const stray = (value: unknown) => value as ActionResult;

test.each<[string, ActionResult, string, unknown]>([
	['an answer', { type: 'success', status: 200 }, PAGE, null],
	['a refusal', { type: 'failure', status: 400 }, PAGE, null],
	['the way on', { type: 'redirect', status: 303, location: '/arenden' }, PAGE, null],
	['the door', { type: 'redirect', status: 303, location: '/logga-in' }, PAGE, SIGNED_OUT],
	[
		'it with a way back',
		{ type: 'redirect', status: 303, location: '/logga-in?till=%2F' },
		PAGE,
		SIGNED_OUT
	],
	[
		'a step at the door',
		{ type: 'redirect', status: 303, location: '/logga-in' },
		'/logga-in/kod',
		null
	],
	[
		'a step from the account',
		{ type: 'redirect', status: 303, location: '/logga-in/tvasteg' },
		'/konto',
		null
	],
	['a lost network', { type: 'error', error: new TypeError('Failed to fetch') }, PAGE, UNREACHABLE],
	[
		'a page of HTML',
		{ type: 'error', error: new SyntaxError('Unexpected token <') },
		PAGE,
		UNREACHABLE
	],
	[
		'an error of the action',
		{ type: 'error', status: 503, error: { message: 'Databasen vilar.' } },
		PAGE,
		said('Databasen vilar.')
	],
	[
		'a failure before the action',
		stray({ message: 'Databasen vilar.', failure: '0a' }),
		PAGE,
		said('Databasen vilar.')
	],
	[
		'an error without words',
		{ type: 'error', status: 500, error: { message: '' } },
		PAGE,
		UNREACHABLE
	],
	['JSON of somebody else', stray({ detail: 'rate limited' }), PAGE, UNREACHABLE],
	['JSON that is no object', stray(null), PAGE, UNREACHABLE],
	['a list', stray([]), PAGE, UNREACHABLE]
])('%s', (_, result, page, trouble) => {
	expect(troubleOf(result, page)).toEqual(trouble);
});
