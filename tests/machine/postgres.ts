import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';
import { findPostgres } from './postgres-programs';

export interface TestServer {
	url: string;
	/** Stops it with its files kept: in order, or as a crash does. */
	halt: (how?: 'fast' | 'immediate') => void;
	/** Starts it again; returns when it takes connections, or at once. */
	resume: (options?: { wait?: boolean }) => void;
	/** The number of its first process. */
	pid: () => number;
	/** Stops the server and removes its files. May be called twice, also while the process exits. */
	stop: () => void;
}

interface User {
	uid: number;
	gid: number;
}

export interface ServerOptions {
	/** Of `initdb`. */
	locale?: string;
	/** Settings of the server, as in postgresql.conf. */
	settings?: Readonly<Record<string, string | number>>;
}

/**
 * Starts a PostgreSQL server of our own on a free port, with its files in a temporary folder.
 * @throws when it cannot be found, installed or started
 */
export async function startPostgres({
	locale = 'C.UTF-8',
	settings: own = {}
}: ServerOptions = {}): Promise<TestServer> {
	const programs = findPostgres();
	const user = process.getuid?.() === 0 ? unprivileged() : undefined;
	const folder = mkdtempSync(join(tmpdir(), 'svu-postgres-'));
	if (user) chownSync(folder, user.uid, user.gid);
	const files = join(folder, 'data');
	const pidFile = join(files, 'postmaster.pid');
	const run = (program: string, args: string[]): void =>
		runAs(user, folder, join(programs, program), args);
	let running = true;
	const stop = (): void => {
		if (!running) return;
		running = false;
		try {
			if (existsSync(pidFile)) run('pg_ctl', ['-D', files, '-m', 'immediate', 'stop']);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	};
	const port = await freePort();
	const login = ['-U', 'postgres', '--auth=trust'];
	run('initdb', ['-D', files, ...login, '--no-sync', '--encoding=UTF8', `--locale=${locale}`]);
	// Nothing here outlives the run, so nothing needs to reach the disk.
	const settings = { listen_addresses: '127.0.0.1', fsync: 'off', ...own };
	const flags = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
	const start = ['-D', files, '-l', join(folder, 'log'), '-o'];
	start.push([`-p ${port} -k ${folder}`, ...flags].join(' '));
	const resume = ({ wait = true } = {}): void =>
		run('pg_ctl', [...start, wait ? '-w' : '-W', 'start']);
	resume();
	return {
		url: `postgres://postgres@127.0.0.1:${port}/postgres`,
		halt: (how = 'fast') => run('pg_ctl', ['-D', files, '-m', how, '-w', 'stop']),
		resume,
		pid: () => Number(readFileSync(pidFile, 'utf8').split('\n')[0]),
		stop
	};
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
