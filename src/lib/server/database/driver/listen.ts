import { setTimeout as pause } from 'node:timers/promises';
import { reportFailure } from '../../failure/report-failure';
import type { Connection } from './connection';

/** Well within the time in which everything else finds a database that has come back. */
const RETRY_MS = 500;

/** Who hears. */
export interface Hearer {
	/** Something was said on the channel. */
	heard: (payload: string) => void;
	/** From here on everything is heard; what was said before may not have been. */
	connected: () => void;
}

export interface Listening {
	end: () => Promise<void>;
}

/**
 * Listens to a channel for as long as the process wants to: a connection that is lost is made anew,
 * and `connected` is called each time, for what was said meanwhile is not heard. Resolves when it
 * listens, or when the first attempt has failed and the next is waited for.
 */
export async function listen(
	connect: (onnotify: (channel: string, payload: string) => void) => Promise<Connection>,
	channel: string,
	{ heard, connected }: Hearer
): Promise<Listening> {
	const ending = new AbortController();
	let current: Connection | undefined;
	let told = false;

	async function attempt(): Promise<void> {
		try {
			const connection = await connect((_, payload) => heard(payload));
			current = connection;
			// It ended while this was on its way: nobody else would ever close it, and it would hold the process.
			if (ending.signal.aborted) return await connection.end();
			await connection.run((sql) => sql.unsafe(`listen "${channel}"`));
			told = false;
			connected();
		} catch (error) {
			if (!told) reportFailure(error, { at: 'lyssnande på databasen' });
			told = true;
			await current?.end();
			current = undefined;
		}
	}

	async function keep(): Promise<void> {
		while (!ending.signal.aborted) {
			await current?.gone;
			current = undefined;
			const { signal } = ending;
			await pause(RETRY_MS, undefined, { ref: false, signal }).catch(() => undefined);
			if (!signal.aborted) await attempt();
		}
	}

	await attempt();
	const kept = keep();
	return {
		async end() {
			ending.abort();
			await current?.end();
			await kept;
		}
	};
}
