import { vi } from 'vitest';
import type { Database } from '../../src/lib/server/database/open';
import { TestBrowser } from './test-browser';

let guesses = 0;

/**
 * The hashes that a wrong guess at an account takes to work out: how dear each was. Sign-in is loaded anew
 * for it and counted, since another file of the worker may have loaded it before, uncounted.
 */
export async function hashesOfGuess(database: Database, email: string): Promise<string[]> {
	vi.resetModules();
	vi.doMock('../../src/lib/server/sign-in/password-hash', { spy: true });
	const { hashPassword, verifyPassword } =
		await import('../../src/lib/server/sign-in/password-hash');
	const { signInWithPassword } = await import('../../src/lib/server/sign-in/password-step');
	vi.doUnmock('../../src/lib/server/sign-in/password-hash');
	// From an address that no other test guesses from.
	const request = new TestBrowser({ address: `203.0.113.${(guesses += 1)}` }).request();
	await signInWithPassword(database, request, { email, password: 'fel fel fel fel fel' });
	const made = vi.mocked(hashPassword).mock.results.map(({ value }) => value as Promise<string>);
	const hashes = [
		...vi.mocked(verifyPassword).mock.calls.map(([{ hash }]) => hash),
		...(await Promise.all(made))
	];
	// `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`
	return hashes.map((hash) => hash.split('$').slice(1, 4).join('$'));
}
