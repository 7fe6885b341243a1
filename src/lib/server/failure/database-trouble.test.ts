import { DrizzleQueryError } from 'drizzle-orm';
import { describe, expect, it, test } from 'vitest';
import { ConnectionError } from '../database/driver/connection-error';
import { databaseTrouble, wordsFor, type TroubleKind } from './database-trouble';
import { NotNow } from './not-now';

/** An error as the server tells of one. */
function told(code: string): Error {
	return Object.assign(new Error('…'), { name: 'PostgresError', code });
}

const KINDS: Record<TroubleKind, Error[]> = {
	unreachable: [
		new ConnectionError('CONNECTION_LOST'),
		...['08006', '08P01', '57P01', '57P02', '57P04', '57P05', '25P03', '25P04'].map(told)
	],
	starting: [told('57P03')],
	taken: [new ConnectionError('CONNECTIONS_TAKEN'), ...['53300', '53200', '53400'].map(told)],
	'read-only': [told('25006')],
	waited: ['57014', '55P03', '40P01', '40001'].map(told),
	'disk-full': ['53100', '58030'].map(told),
	'refuses-us': ['28P01', '28000', '3D000'].map(told),
	importing: [told('SVI01')],
	recounting: [new NotNow('RECOUNTING')],
	changing: [new NotNow('CHANGING')],
	'unknown-outcome': [new ConnectionError('COMMIT_UNKNOWN')]
};

describe.each(Object.entries(KINDS))('trouble: %s', (kind, errors) => {
	it('is known by its codes, also as the cause of something else', () => {
		for (const error of errors) {
			expect(databaseTrouble(error)?.kind).toBe(kind);
			expect(databaseTrouble(new DrizzleQueryError('select 1', [], error))?.kind).toBe(kind);
		}
	});

	it('is told in words of its own, to whoever reads, saves or runs the program', () => {
		const [first] = errors;
		const trouble = databaseTrouble(first);
		if (!trouble) throw new Error('No trouble');
		for (const words of [trouble.reading, trouble.saving, trouble.operator]) {
			expect(words).toMatch(/^[A-ZÅÄÖ][^{}$]+\.$/);
		}
		expect(wordsFor('POST', trouble)).toMatch(/spara/);
		expect(wordsFor('GET', trouble)).toBe(trouble.reading);
		expect(trouble.retryAfterSeconds).toBeGreaterThan(0);
	});
});

test('nothing else is: not what a statement did wrong, nor another service that is away', () => {
	for (const error of [
		told('23505'),
		told('42P01'),
		told('25P02'),
		Object.assign(new Error('fetch failed'), { code: 'ECONNREFUSED' }),
		Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open' }),
		new Error('57P01'),
		'57P01',
		null
	]) {
		expect(databaseTrouble(error)).toBeNull();
	}
});
