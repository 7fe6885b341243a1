import type postgres from 'postgres';

export type Rows = postgres.MaybeRow[];
/** Gives the driver's query. It is asked for when a connection is there to ask it on. */
export type Asking<Found extends Rows> = (sql: postgres.Sql) => postgres.PendingQuery<Found>;
export type RunOn = <Result>(ask: (sql: postgres.Sql) => PromiseLike<Result>) => Promise<Result>;

/** A statement that runs when it is waited for, as the driver's own do. */
export class Statement<Found extends Rows> implements Promise<postgres.RowList<Found>> {
	readonly [Symbol.toStringTag] = 'Statement';
	readonly #runOn: RunOn;
	readonly #ask: Asking<Found>;
	#answer: Promise<postgres.RowList<Found>> | undefined;

	constructor(runOn: RunOn, ask: Asking<Found>) {
		this.#runOn = runOn;
		this.#ask = ask;
	}

	/** The rows as lists of values, in the order of the columns. */
	values(): Promise<unknown[][]> {
		return this.#runOn((sql) => this.#ask(sql).values() as PromiseLike<unknown[][]>);
	}

	then<A = postgres.RowList<Found>, B = never>(
		done?: ((rows: postgres.RowList<Found>) => A | PromiseLike<A>) | null,
		failed?: ((reason: unknown) => B | PromiseLike<B>) | null
	): Promise<A | B> {
		return this.#run().then(done, failed);
	}

	catch<B = never>(
		failed?: ((reason: unknown) => B | PromiseLike<B>) | null
	): Promise<postgres.RowList<Found> | B> {
		return this.#run().catch(failed);
	}

	finally(after?: (() => void) | null): Promise<postgres.RowList<Found>> {
		return this.#run().finally(after);
	}

	#run(): Promise<postgres.RowList<Found>> {
		return (this.#answer ??= this.#runOn((sql) => this.#ask(sql)));
	}
}
