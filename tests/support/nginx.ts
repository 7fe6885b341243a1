import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { freePort } from '../machine/free-port';

const SHIPPED = join(import.meta.dirname, '..', '..', 'deploy', 'nginx.conf');
const NAME = 'svu.kommun.se';

/** Whether the machine has nginx; Debian's is `nginx-light`. */
export const hasNginx = spawnSync('nginx', ['-v']).status === 0;

/** The header by which an answer tells which of the servers behind gave it. */
export const ANSWERED_BY = 'x-answered-by';

/**
 * Starts nginx by the configuration that the product comes with, as it is but for what the operator changes
 * too (the name, the certificate, where the processes are) and its own ports.
 * @param folder for what it writes
 * @param servers the address of each process
 * @param port to take requests on, over TLS
 */
export async function startNginx(
	folder: string,
	servers: readonly string[],
	port: number
): Promise<{ stop: () => Promise<void> }> {
	makeCertificate(folder);
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(name) => `${name}_temp_path ${join(folder, name)};`
	);
	const main = join(folder, 'nginx.conf');
	writeFileSync(
		main,
		[
			`daemon off; pid ${join(folder, 'pid')}; error_log ${join(folder, 'error.log')}; events {}`,
			`http { access_log off; add_header ${ANSWERED_BY} $upstream_addr always;`,
			...temporary,
			await site(folder, servers, port),
			'}'
		].join('\n')
	);
	const nginx = spawn('nginx', ['-c', main, '-p', folder], { stdio: 'ignore' });
	const ended = once(nginx, 'exit');
	const listens = () => readFileSync(join(folder, 'pid'), 'utf8');
	await vi.waitFor(() => {
		if (nginx.exitCode !== null) throw new Error(readFileSync(join(folder, 'error.log'), 'utf8'));
		listens();
	}, 20_000);
	return {
		async stop() {
			nginx.kill('SIGQUIT');
			await ended;
		}
	};
}

async function site(folder: string, servers: readonly string[], port: number): Promise<string> {
	const changes: [string | RegExp, string][] = [
		[
			/server 127\.0\.0\.1:3000(.*)/,
			servers.map((address) => `server ${new URL(address).host}$1`).join('\n')
		],
		['listen 80;', `listen 127.0.0.1:${await freePort()};`],
		['listen 443 ', `listen 127.0.0.1:${port} `],
		['/etc/ssl/svu', folder],
		[NAME, 'localhost']
	];
	return changes.reduce(
		(text, [from, to]) => {
			const changed = text.replaceAll(typeof from === 'string' ? from : new RegExp(from, 'g'), to);
			if (changed === text) throw new Error(`deploy/nginx.conf has no ${String(from)}`);
			return changed;
		},
		readFileSync(SHIPPED, 'utf8')
	);
}

function makeCertificate(folder: string): void {
	const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', join(folder, 'key.pem')];
	const certificate = ['-x509', '-days', '1', '-subj', '/CN=localhost'];
	const out = ['-out', join(folder, 'fullchain.pem')];
	execFileSync('openssl', ['req', ...certificate, ...key, ...out], { stdio: 'ignore' });
}
