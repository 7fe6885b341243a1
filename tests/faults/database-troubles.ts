import { spawnSync } from 'node:child_process';
import type { Sql } from 'postgres';
import type { TestServer } from '../machine/postgres';

/** Something that happens to a PostgreSQL server while people work, and what ends it. */
export interface Trouble {
	begin: () => Promise<void> | void;
	/** When it comes back the database is there again, or is starting. */
	end: () => Promise<void> | void;
	/** Passes so fast that nobody need have noticed. */
	brief?: boolean;
}

export const TROUBLES = [
	'connections cut (pg_terminate_backend)',
	'stopped and started',
	'crashed, and asked while it starts (57P03)',
	'no connections left (53300)',
	'read-only (25006)',
	'stopped dead, connections open (SIGSTOP)'
] as const;
export type TroubleName = (typeof TROUBLES)[number];

/**
 * What can happen to a server of our own, by name.
 * @param connect a superuser's connection; made anew, for every trouble breaks it
 */
export function troublesOf(
	server: TestServer,
	connect: (work: (admin: Sql) => Promise<unknown>) => Promise<void>
): Readonly<Record<TroubleName, Trouble>> {
	const cutAll = (admin: Sql) => admin`
		select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'utskrivningsklar'`;
	const setForAll = (name: string, value: string | null) =>
		connect(async (admin) => {
			await admin.unsafe(
				value === null ? `alter system reset ${name}` : `alter system set ${name} = ${value}`
			);
			await admin`select pg_reload_conf()`;
		});
	return {
		'connections cut (pg_terminate_backend)': {
			begin: () => connect(cutAll),
			end: () => undefined,
			brief: true
		},
		'stopped and started': { begin: () => server.halt('fast'), end: () => server.resume() },
		'crashed, and asked while it starts (57P03)': {
			begin: () => server.halt('immediate'),
			end: () => server.resume({ wait: false })
		},
		'no connections left (53300)': {
			begin: () =>
				connect(async (admin) => {
					await admin`alter database postgres connection limit 0`;
					await cutAll(admin);
				}),
			end: () => connect((admin) => admin`alter database postgres connection limit -1`)
		},
		'read-only (25006)': {
			begin: () => setForAll('default_transaction_read_only', 'on'),
			end: () => setForAll('default_transaction_read_only', null)
		},
		'stopped dead, connections open (SIGSTOP)': {
			begin: () => signal(server, 'STOP'),
			end: () => signal(server, 'CONT')
		}
	};
}

/** Signals every process of the server. */
function signal(server: TestServer, name: 'STOP' | 'CONT'): void {
	const first = String(server.pid());
	const children = spawnSync('pgrep', ['-P', first], { encoding: 'utf8' }).stdout.split('\n');
	spawnSync('kill', [`-${name}`, first, ...children.filter(Boolean)]);
}
