import { freePort } from '../machine/free-port';
import { atTime } from '../support/at-time';
import type { WhereItLies } from '../support/owner';
import { EVERYTHING, type Rights } from '../support/session-cookie';
import { ServedBuild } from '../support/served-build';
import { installation, type Installation, type InstallationKind } from './installations';
import { sessionIn, type Session } from './signed-in';

/** The build serving an installation of its own. */
export interface OwnServer {
	address: string;
	/** Ends it in order, and removes its installation. */
	stop: () => Promise<void>;
	/** Somebody's cookies, signed in on the day that the server takes it to be. */
	sessionAs: (rights?: Rights) => Promise<Session>;
	place: WhereItLies;
	/** The environment of its installation, for the command line. */
	env: NodeJS.ProcessEnv;
}

/** One with somebody who may do all there is inside the kommun. */
export interface FixtureServer extends OwnServer {
	session: Session;
}

/**
 * Serves the cases of 2018–2019 and the external series as they stood on `now`, from a database
 * of its own, so that no other test's cases are among the figures.
 * @throws when the server does not start
 */
export async function serveFixtures(now: string): Promise<FixtureServer> {
	const server = await serveOwn('imported', { now });
	return { ...server, session: await server.sessionAs() };
}

/** How an installation is served. */
export interface Serving {
	/** What the server takes the time to be. */
	now?: string;
	/** Other settings, in its environment. */
	settings?: NodeJS.ProcessEnv;
	/** A port that somebody has to know before. */
	port?: number;
	/** What is done with it before it is served. */
	prepare?: (installation: Installation) => Promise<void>;
}

/**
 * Serves a copy of an installation, which goes when the server is stopped.
 * @throws when the server does not start
 */
export async function serveOwn(
	kind: InstallationKind,
	{ now, settings, port, prepare }: Serving = {}
): Promise<OwnServer> {
	const made = await installation(kind);
	const { place } = made;
	const env = { ...made.env, ...(now !== undefined && { SVU_NOW: now }), ...settings };
	await prepare?.({ ...made, env });
	const server = await serve(env, port);
	return {
		address: server.address,
		place,
		env,
		sessionAs: (rights = EVERYTHING) => atTime(now, () => sessionIn(place, rights)),
		async stop() {
			await server.end('SIGTERM');
			await made.remove();
		}
	};
}

/**
 * Serves what an environment names.
 * @throws when the server does not start
 */
export async function serve(env: NodeJS.ProcessEnv, port?: number): Promise<ServedBuild> {
	const server = new ServedBuild(env, port ?? (await freePort()), 'inherit');
	await server.start();
	return server;
}
