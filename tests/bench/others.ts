import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { loadLists } from '../../src/lib/server/lists/read';
import type { Scope } from '../../src/lib/server/scope';
import { corpus, NOW } from './corpus';
import { once } from './timing';

/** What some work is for everybody else, in milliseconds. */
export interface Beside {
	took: number;
	/** The longest the event loop of the working process stood still. */
	loop: number;
	/** The longest anybody saving a case meanwhile had to wait. */
	wait: number;
	/** How many cases they saved meanwhile. */
	saved: number;
}

/** Does some work while somebody else registers case after case. */
export async function beside(
	database: Database,
	scope: Scope,
	work: () => Promise<unknown>
): Promise<Beside> {
	const other = keepSaving(database, scope);
	const loop = monitorEventLoopDelay({ resolution: 1 });
	await other.begun;
	loop.enable();
	let took: number;
	try {
		took = await once(work);
	} finally {
		loop.disable();
		await other.stop();
	}
	const { longest, saved } = await other.stop();
	return { took, loop: loop.max / 1e6, wait: longest, saved };
}

const PAUSE_MS = 100;
let people = 0;

/** Somebody who registers cases, one at a time, until told to stop; tells the longest wait. */
function keepSaving(database: Database, scope: Scope) {
	let running = true;
	let begin: () => void = () => undefined;
	const begun = new Promise<void>((resolve) => (begin = resolve));
	const person = (people += 1);
	const done = (async () => {
		const lists = await transaction(database, scope, (tx) => loadLists(tx, scope));
		const how = { source: 'form', at: new Date(), today: NOW.slice(0, 10) } as const;
		let [longest, saved] = [0, 0];
		for (const record of corpus({ lists, count: 50_000, prefix: `V${person}-`, seed: 4 })) {
			if (!running) break;
			const change = { id: randomUUID(), baseVersion: 0, record };
			const taken = await once(() =>
				transaction(database, scope, (tx) => saveCases(tx, scope, [change], how))
			);
			longest = Math.max(longest, taken);
			saved += 1;
			begin();
			await setTimeout(PAUSE_MS);
		}
		return { longest, saved };
	})();
	return {
		begun,
		stop() {
			running = false;
			return done;
		}
	};
}
