import { describe, expect, it } from 'vitest';
import { judgeRequest } from './judge-request';

const settings = { read: ['settings.read'], write: ['lists.write'] } as const;

describe('judging a request', () => {
	it('answers whoever has what the route demands', () => {
		expect(judgeRequest('GET', settings, ['case-worker'])).toEqual({ outcome: 'answer' });
		expect(judgeRequest('POST', settings, ['administrator'])).toEqual({ outcome: 'answer' });
	});

	it('refuses a change to somebody who may only look, and says which role it takes', () => {
		expect(judgeRequest('POST', settings, ['case-worker'])).toEqual({
			outcome: 'refuse',
			reason: 'Det här kräver rollen systemförvaltare. Du är handläggare.'
		});
	});

	it('treats every method that is not reading as a change', () => {
		for (const method of ['PUT', 'PATCH', 'DELETE', 'POST', 'PROPFIND']) {
			expect(judgeRequest(method, settings, ['case-worker']).outcome).toBe('refuse');
		}
	});

	it('asks whoever is not signed in to do so, also where there is no line for the route', () => {
		expect(judgeRequest('GET', settings, null)).toEqual({ outcome: 'sign-in' });
		expect(judgeRequest('GET', undefined, null)).toEqual({ outcome: 'sign-in' });
	});

	it('lets anyone in where the route is for anyone, with no session to look at', () => {
		expect(judgeRequest('POST', { write: 'anyone' }, null)).toEqual({ outcome: 'answer' });
		expect(judgeRequest('GET', { write: 'anyone' }, null)).toEqual({ outcome: 'sign-in' });
	});

	it('refuses a route or a method that no line speaks of, whatever the roles', () => {
		const all = ['case-worker', 'manager', 'administrator', 'collaboration'] as const;
		expect(judgeRequest('GET', undefined, all).outcome).toBe('refuse');
		expect(judgeRequest('POST', { read: 'signed-in' }, all).outcome).toBe('refuse');
	});

	it('lets somebody without a role in where signing in is enough, and nowhere else', () => {
		expect(judgeRequest('GET', { read: 'signed-in' }, [])).toEqual({ outcome: 'answer' });
		expect(judgeRequest('GET', settings, []).outcome).toBe('refuse');
	});
});
