import { capabilitiesOf, CAPABILITIES, type Capability } from '../../../src/lib/domain/access/role';
import type { Client, TransactionClient } from '../../../src/lib/server/database/driver/client';
import type { Database } from '../../../src/lib/server/database/open';

/** Somebody who tries: through which of the application's roles, and as whom. */
interface Actor {
	role: 'svu_app' | 'svu_signin' | 'svu_log';
	kommun: string;
	region: string;
	committees: readonly string[];
	capabilities: readonly Capability[];
}

const own = { role: 'svu_app', kommun: '2480', region: '24' } as const;
const all = { committees: ['ÄN', 'IFN'], capabilities: CAPABILITIES } as const;
const caseWorker = capabilitiesOf(['case-worker']);

/** Everybody the proof tries as. The names stand in the expectations and in the test's names. */
export const ACTORS = {
	worker: { ...own, committees: ['ÄN'], capabilities: caseWorker },
	bothWorker: { ...own, committees: ['ÄN', 'IFN'], capabilities: caseWorker },
	manager: { ...own, committees: ['IFN'], capabilities: capabilitiesOf(['manager']) },
	collaboration: { ...own, committees: [], capabilities: capabilitiesOf(['collaboration']) },
	administrator: { ...own, committees: [], capabilities: capabilitiesOf(['administrator']) },
	/** The same two roles with a committee: what they may, they may without one. */
	placedCollaboration: {
		...own,
		...{ committees: ['ÄN'], capabilities: capabilitiesOf(['collaboration']) }
	},
	placedAdministrator: {
		...own,
		...{ committees: ['ÄN'], capabilities: capabilitiesOf(['administrator']) }
	},
	neighbour: { ...own, kommun: '2482', committees: ['ÄN'], capabilities: caseWorker },
	stranger: {
		...own,
		...{ kommun: '2580', region: '25' },
		...{ committees: ['ÄN'], capabilities: caseWorker }
	},
	upkeep: { ...own, committees: ['ÄN', 'IFN'], capabilities: ['upkeep'] },
	/** The application before it has said who acts. */
	nobody: { ...own, kommun: '', region: '', committees: [], capabilities: [] },
	/** Somebody without a kommun who may everything. */
	homeless: { ...own, ...all, kommun: '', region: '' },
	/** The two other roles, although they say that they may everything. */
	signIn: { ...own, ...all, role: 'svu_signin' },
	log: { ...own, ...all, role: 'svu_log' }
} as const satisfies Record<string, Actor>;
export type ActorName = keyof typeof ACTORS;
export const ACTOR_NAMES = Object.keys(ACTORS) as ActorName[];

/** What a statement is tried in. */
export type Attempt = TransactionClient;

class RolledBack extends Error {}

/** Runs `work` as the actor in a transaction that leaves nothing behind. */
export async function tryAs<Result>(
	database: Database,
	name: ActorName,
	work: (tx: Attempt) => Promise<Result>
): Promise<Result> {
	const actor: Actor = ACTORS[name];
	let result: { value: Result } | undefined;
	try {
		await handleOf(database, actor).begin(async (tx) => {
			if (name !== 'nobody') await actAs(tx, actor, name);
			result = { value: await work(tx) };
			throw new RolledBack();
		});
	} catch (error) {
		if (!(error instanceof RolledBack)) throw error;
	}
	if (!result) throw new Error('The transaction ended before its work did');
	return result.value;
}

function handleOf(database: Database, { role }: Actor): Client {
	const handles = { svu_app: database, svu_signin: database.signin, svu_log: database.log };
	return handles[role].sql;
}

/** The settings are written out here once more, so that a renamed one is noticed. */
async function actAs(tx: Attempt, actor: Actor, id: string): Promise<void> {
	await tx`select set_config('svu.actor_id', ${id}, true),
		set_config('svu.kommun', ${actor.kommun}, true),
		set_config('svu.region', ${actor.region}, true),
		set_config('svu.committees', ${actor.committees.join(',')}, true),
		set_config('svu.may', ${actor.capabilities.join(',')}, true)`;
}
