import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';
import { findPostgres } from './postgres-programs';

export interface TestServer {
	url: string;
	/** Stops the server and removes its files. May be called twice, also while the process exits. */
	stop: () => void;
}

interface User {
	uid: number;
	gid: number;
}

/**
 * Starts a PostgreSQL server of our own on a free port, with its files in a temporary folder.
 * @throws when it cannot be found, installed or started
 */
export async function startPostgres(): Promise<TestServer> {
	const programs = findPostgres();
	const user = process.getuid?.() === 0 ? unprivileged() : undefined;
	const folder = mkdtempSync(join(tmpdir(), 'svu-postgres-'));
	if (user) chownSync(folder, user.uid, user.gid);
	const files = join(folder, 'data');
	const run = (program: string, args: string[]): void =>
		runAs(user, folder, join(programs, program), args);
	let running = true;
	const stop = (): void => {
		if (!running) return;
		running = false;
		try {
			run('pg_ctl', ['-D', files, '-m', 'immediate', 'stop']);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	};
	const port = await freePort();
	const login = ['-U', 'postgres', '--auth=trust'];
	run('initdb', ['-D', files, ...login, '--no-sync', '--encoding=UTF8', '--locale=C.UTF-8']);
	// Nothing here outlives the run, so nothing needs to reach the disk.
	const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
	run('pg_ctl', ['-D', files, '-l', join(folder, 'log'), '-o', settings, '-w', 'start']);
	return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
}

/** PostgreSQL refuses to run as root: its own user if the machine has it, else nobody. */
function unprivileged(): User {
	for (const name of ['postgres', 'nobody']) {
		const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name]).stdout.toString());
		if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
	}
	throw new Error('Varken användaren postgres eller nobody finns på datorn');
}

function runAs(user: User | undefined, cwd: string, program: string, args: string[]): void {
	// No pipes: the server inherits them and a reader would wait for as long as it lives.
	const result = spawnSync(program, args, { ...user, cwd, stdio: ['ignore', 'ignore', 'inherit'] });
	if (result.error) throw result.error;
	if (result.status !== 0) throw new Error(`${program} slutade med kod ${result.status}`);
}
