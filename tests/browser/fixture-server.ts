import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { freePort } from '../machine/free-port';
import { EVERYTHING, type Rights } from '../support/session-cookie';
import { installation, PROGRAM } from './installations';
import { sessionIn, type Session } from './signed-in';

/** The build serving an installation of its own. */
export interface FixtureServer {
	address: string;
	/** Of somebody who may do all there is inside the kommun. */
	session: Session;
	/** The cookies of somebody else, signed in on the day that the server takes it to be. */
	sessionAs: (rights: Rights) => Promise<Session>;
	/** The environment of its installation, for the command line. */
	env: NodeJS.ProcessEnv;
	stop: () => Promise<void>;
}

/**
 * Serves the cases of 2018–2019 and the external series as they stood on `now`, from a data
 * folder of its own, so that no other test's cases are among the figures.
 * @throws when the server does not start
 */
export async function serveFixtures(now: string): Promise<FixtureServer> {
	const dataDir = installation('imported');
	const env = { ...process.env, DATABASE_URL: '', SVU_DATA_DIR: dataDir, SVU_NOW: now };
	const { address, stop } = await serveFolder(dataDir, env);
	const sessionAs = (rights: Rights) => sessionAt(now, dataDir, rights);
	return { address, session: await sessionAs(EVERYTHING), sessionAs, env, stop };
}

/**
 * Serves the installation of a data folder, which goes when the server is stopped; on a port of
 * the caller's, where somebody has to know it before. `kill` ends it as it stands and keeps the folder.
 * @throws when the server does not start
 */
export async function serveFolder(
	dataDir: string,
	env: NodeJS.ProcessEnv = { ...process.env, DATABASE_URL: '', SVU_DATA_DIR: dataDir },
	port?: number
): Promise<Pick<FixtureServer, 'address' | 'stop'> & { kill: () => Promise<void> }> {
	const child = spawn(process.execPath, [PROGRAM, 'serve'], {
		env: { ...env, PORT: String(port ?? (await freePort())) },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const exited = once(child, 'exit');
	const end = async (signal: NodeJS.Signals) => {
		child.kill(signal);
		await exited;
	};
	const kill = () => end('SIGKILL');
	const stop = async () => {
		await end('SIGTERM');
		await rm(dataDir, { recursive: true, force: true });
	};
	for await (const chunk of child.stdout) {
		const address = /http:\/\/[\d.]+:\d+/.exec(String(chunk))?.[0];
		if (address) return { address, stop, kill };
	}
	await stop();
	throw new Error('The server ended without serving; see what it wrote above.');
}

/** A session begun on the day that the server takes it to be. */
export async function sessionAt(now: string, dataDir: string, rights: Rights): Promise<Session> {
	const before = process.env.SVU_NOW;
	process.env.SVU_NOW = now;
	try {
		return await sessionIn(dataDir, rights);
	} finally {
		if (before === undefined) delete process.env.SVU_NOW;
		else process.env.SVU_NOW = before;
	}
}
