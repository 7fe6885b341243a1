import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { testedKind } from '../database/fixture';
import { PROGRAM } from '../support/program';

/** What would wait for ever is ended; the operator is told within ten seconds on a machine that is not busy. */
const TOO_LONG_MS = 60_000;

const other = createServer().listen(0, '127.0.0.1');
afterAll(() => other.close());

const folder = join(tmpdir(), `svu-never-made-${process.pid}`);

/** What the program says when it is told to serve with these settings, and its exit code. */
function served(settings: NodeJS.ProcessEnv) {
	const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'serve'], {
		env: { PATH: process.env.PATH, SVU_DATA_DIR: folder, ...settings },
		encoding: 'utf8',
		timeout: TOO_LONG_MS
	});
	return { status, lines: stderr.trimEnd().split('\n') };
}

// Of neither kind of database: once is enough.
describe.skipIf(testedKind === 'embedded')('a server that is set up wrong', () => {
	it('ends with code 2 and a sentence, and has made nothing', async () => {
		if (!other.listening) await once(other, 'listening');
		const { port } = other.address() as AddressInfo;
		// Taken is taken: users and proxies look for it at this port, and not at the next.
		expect(served({ PORT: String(port) })).toEqual({
			status: 2,
			lines: [
				`Porten ${port} är upptagen av ett annat program. Stoppa det, eller ange en annan port med PORT.`
			]
		});
		expect(served({ PORT: '', ORIGIN: 'svu.kommun.se' })).toEqual({
			status: 2,
			lines: [
				'PORT är satt men tom. Ange ett värde, som PORT=3000, eller ta bort den.',
				expect.stringMatching(/^ORIGIN är ingen adress: svu\.kommun\.se\. Ange adressen/)
			]
		});
		const nowhere = join(folder, 'saknas');
		expect(served({ SVU_BACKUP_DIR: nowhere }).lines).toEqual([
			`SVU_BACKUP_DIR går inte att använda: ${nowhere} finns inte och går inte att skapa. Ange en mapp som programmet får skriva i.`
		]);
		expect(served({ SVU_BACKUP_PASSPHRASE_FILE: nowhere }).lines).toEqual([
			expect.stringMatching(/i SVU_BACKUP_PASSPHRASE_FILE går inte att läsa\. Ange en fil/)
		]);
		expect(existsSync(folder)).toBe(false);
	});

	it('whose database says nothing ends so too', async () => {
		if (!other.listening) await once(other, 'listening');
		const { port } = other.address() as AddressInfo;
		const settings = {
			PORT: '24599',
			DATABASE_URL: `postgres://svu:hemligt@127.0.0.1:${port}/svu`
		};
		const { status, lines } = served(settings);
		expect(status).toBe(2);
		expect(lines.at(-1)).toMatch(/^Databasen går inte att nå\..*DATABASE_URL stämmer\.$/);
		expect(lines.join()).not.toContain('hemligt');
		expect(existsSync(folder)).toBe(false);
	});
});
