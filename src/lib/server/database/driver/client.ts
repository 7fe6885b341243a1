import type postgres from 'postgres';
import { databaseTrouble } from '../../failure/database-trouble';
import type { Connection } from './connection';
import { ConnectionError } from './connection-error';
import type { PoolLoad } from './permits';
import type { Pool } from './pool';
import { Statement, type Rows, type RunOn } from './statement';

type Value = postgres.ParameterOrFragment<never>;

/** Asks the database in SQL: with the values in place, or as a text with parameters. */
export interface Asker {
	<Found extends Rows = postgres.Row[]>(
		text: TemplateStringsArray,
		...values: readonly Value[]
	): Statement<Found>;
	unsafe: <Found extends Rows = postgres.Row[]>(
		text: string,
		parameters?: postgres.ParameterOrJSON<never>[],
		options?: postgres.UnsafeQueryOptions
	) => Statement<Found>;
}

/** Inside a transaction. */
export interface TransactionClient extends Asker {
	/** A part that is taken back by itself when it fails. */
	savepoint: <Result>(work: (tx: TransactionClient) => Promise<Result>) => Promise<Result>;
}

/** The database as one of its roles. What drizzle needs of the driver, and we. */
export interface Client extends Asker {
	/**
	 * Runs `work` in a transaction. When a statement in it has failed, all of it is taken back, also
	 * where `work` caught the error.
	 * @throws {ConnectionError} with `COMMIT_UNKNOWN` when nobody can say whether it was saved
	 */
	begin: <Result>(work: (tx: TransactionClient) => Promise<Result>) => Promise<Result>;
	/** How many of its connections are in use, and how many wait for one. */
	load: () => PoolLoad;
	/** Waits for what runs, at most so long, and ends. */
	end: (options?: { seconds?: number }) => Promise<void>;
}

/** What is asked goes to whichever connection of the pool is free. */
export function clientOf(pool: Pool): Client {
	const asker = askerOf((ask) => pool.use((connection) => connection.run(ask)));
	return Object.assign(asker, {
		begin: <Result>(work: (tx: TransactionClient) => Promise<Result>) =>
			pool.use((connection) => inTransaction(connection, work)),
		load: () => pool.load(),
		end: ({ seconds = 0 } = {}) => pool.end(seconds)
	});
}

async function inTransaction<Result>(
	connection: Connection,
	work: (tx: TransactionClient) => Promise<Result>
): Promise<Result> {
	const say = (word: string) => connection.run((sql) => sql.unsafe(word));
	await say('begin');
	let result: Result;
	try {
		result = await inScope(connection, { savepoints: 0 }, work);
	} catch (error) {
		// One that does not answer to ROLLBACK is of no use to the next.
		await say('rollback').catch((failure: unknown) => connection.lose(failure));
		throw error;
	}
	// Nothing was committed by a connection that was lost before it was told to.
	if (connection.isLost()) throw new ConnectionError('CONNECTION_LOST');
	try {
		await say('commit');
		return result;
	} catch (error) {
		const unknown = databaseTrouble(error)?.endsConnection;
		throw unknown ? new ConnectionError('COMMIT_UNKNOWN', error) : error;
	}
}

/** Runs `work`, and fails with the first statement that failed in it. */
async function inScope<Result>(
	connection: Connection,
	count: { savepoints: number },
	work: (tx: TransactionClient) => Promise<Result>
): Promise<Result> {
	let over = false;
	let failed: { by: unknown } | undefined;
	const asker = askerOf(async (ask) => {
		if (over) throw new Error('A statement came after its transaction had ended');
		try {
			return await connection.run(ask);
		} catch (error) {
			failed ??= { by: error };
			throw error;
		}
	});
	const tx = Object.assign(asker, {
		async savepoint<Part>(part: (inner: TransactionClient) => Promise<Part>): Promise<Part> {
			const name = `s${(count.savepoints += 1)}`;
			await asker.unsafe(`savepoint ${name}`);
			try {
				return await inScope(connection, count, part);
			} catch (error) {
				await asker.unsafe(`rollback to ${name}`);
				throw error;
			}
		}
	});
	try {
		const result = await work(tx);
		if (failed) throw failed.by;
		return result;
	} catch (error) {
		// "Current transaction is aborted" tells nothing of why.
		throw failed && isAborted(error) ? failed.by : error;
	} finally {
		over = true;
	}
}

function askerOf(runOn: RunOn): Asker {
	const ask = <Found extends Rows>(text: TemplateStringsArray, ...values: readonly Value[]) =>
		new Statement<Found>(runOn, (sql) => sql<Found>(text, ...values));
	return Object.assign(ask, {
		unsafe: <Found extends Rows>(
			text: string,
			parameters: postgres.ParameterOrJSON<never>[] = [],
			options: postgres.UnsafeQueryOptions = {}
		) => new Statement<Found>(runOn, (sql) => sql.unsafe<Found>(text, parameters, options))
	});
}

function isAborted(error: unknown): boolean {
	return error instanceof Error && Reflect.get(error, 'code') === '25P02';
}
