import { DrizzleQueryError } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { Explained } from '../explained';
import { describeFailure } from './describe-failure';

/** What must be in no log: a case number, a year of birth, a personal number, a name. */
const SECRETS = ['2019-00555', '1934', '19340101-1234', 'Gun Öberg'];

/** An error as postgres.js makes it. */
function databaseError(message: string, fields: Record<string, unknown>): Error {
	return Object.assign(new Error(message), { name: 'PostgresError', ...fields });
}

function expectNoSecret(error: unknown): void {
	const written = JSON.stringify(describeFailure(error));
	for (const secret of SECRETS) expect(written).not.toContain(secret);
}

describe('of a failed statement the log knows', () => {
	const error = databaseError('duplicate key value violates unique constraint "case_number_key"', {
		code: '23505',
		detail: 'Key (number)=(2019-00555) already exists.',
		where: 'COPY care_case, line 1: "1934"',
		query: 'insert into care_case values ($1)',
		parameters: ['2019-00555', '1934'],
		table_name: 'care_case',
		constraint_name: 'case_number_key',
		routine: '_bt_check_unique'
	});

	it('the code and the names of the schema', () => {
		expect(describeFailure(error)).toMatchObject({
			name: 'PostgresError',
			code: '23505',
			table: 'care_case',
			constraint: 'case_number_key',
			routine: '_bt_check_unique'
		});
	});

	it('the words of one that was explained to whoever runs the program, and of no other', () => {
		const explained = new Explained('Disken är full.', { cause: error });
		expect(describeFailure(explained)).toMatchObject({
			words: 'Disken är full.',
			cause: { code: '23505' }
		});
		expect(describeFailure(error)).not.toHaveProperty('words');
	});

	it('no value: not of the details, the parameters or the message', () => {
		expectNoSecret(error);
		expectNoSecret(databaseError('invalid input syntax: "19340101-1234"', { code: '22P02' }));
	});

	it('the cause, where drizzle has wrapped it together with the parameters', () => {
		const wrapped = new DrizzleQueryError('select $1', ['19340101-1234', 'Gun Öberg'], error);
		expect(describeFailure(wrapped).cause?.code).toBe('23505');
		expectNoSecret(wrapped);
	});
});

describe('of any failure the log knows', () => {
	it('where in the program it happened', () => {
		expect(describeFailure(new Error('1934')).at[0]).toMatch(/describe-failure\.test\.ts:\d+:\d+$/);
	});

	it('no message, for programs quote what they were given', () => {
		let error: unknown;
		try {
			JSON.parse('{"name": Gun Öberg}');
		} catch (caught) {
			error = caught;
		}
		expect(String(error)).toContain('Gun');
		expectNoSecret(error);
	});

	it('no message that is written like a place in the program', () => {
		expectNoSecret(new Error('rad\n    at /2019-00555:1:1\n    at Gun Öberg (/1934:1:1)'));
	});

	it('no place where the message was changed: the old one still stands in the stack', () => {
		const error = new Error('rad\n    at /2019-00555:1:1');
		expect(error.stack).toContain('2019-00555');
		error.message = 'annat';
		expectNoSecret(error);
	});

	it('no field that holds something else than a name', () => {
		expectNoSecret(Object.assign(new Error('x'), { code: '19340101-1234', syscall: 'Gun Öberg' }));
		expectNoSecret(Object.assign(new Error('x'), { table_name: '1934', name: 'Gun Öberg' }));
	});

	it('no more than the kind of what is no error', () => {
		expect(describeFailure('Gun Öberg')).toEqual({ name: 'string', at: [] });
		expect(describeFailure({ number: '2019-00555' })).toEqual({ name: 'object', at: [] });
		expect(describeFailure(undefined)).toEqual({ name: 'undefined', at: [] });
	});

	it('an end, also where causes go in a ring', () => {
		const ring = new Error('x');
		ring.cause = ring;
		expect(JSON.stringify(describeFailure(ring)).length).toBeLessThan(20_000);
	});
});
