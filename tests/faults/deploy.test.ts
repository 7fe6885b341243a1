import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testedKind } from '../database/fixture';
import { freePort } from '../machine/free-port';
import { makeImage, type MadeImage } from '../support/dockerfile';
import { long } from '../support/rounds';
import { ownLicence } from '../supply-chain/licences';
import { lockedPackages, ROOT } from '../supply-chain/lock';

/** What follows the product on this machine. */
const RUNNING = lockedPackages().filter((found) => found.runs && ownLicence(found) !== null);

// Every step of it that needs no container engine. Of neither kind of database: once is enough.
describe.skipIf(!long || testedKind === 'embedded')('what deploy/Dockerfile makes', () => {
	const folder = mkdtempSync(join(tmpdir(), 'svu-image-'));
	let image: MadeImage;
	let program: ChildProcess | undefined;

	beforeAll(() => {
		image = makeImage(folder);
	}, 1_800_000);
	afterAll(() => {
		program?.kill('SIGKILL');
		rmSync(folder, { recursive: true });
	});

	it('has the packages that the program needs when it runs, and none that build or test it', () => {
		const installed = RUNNING.map(({ path }) => path).sort();
		const modules = join(image.root, 'app', 'node_modules');
		const found = readdirSync(modules, { recursive: true, encoding: 'utf8' })
			.filter((file) => /(^|node_modules\/)(@[^/]+\/)?[^/@]+\/package\.json$/.test(file))
			.map((file) => `node_modules/${file.slice(0, -'/package.json'.length)}`);
		expect(found.sort()).toEqual(installed);
	});

	it('lists them as CycloneDX', () => {
		const file = join(image.root, 'app', 'build', 'sbom.cdx.json');
		const list = JSON.parse(readFileSync(file, 'utf8')) as {
			bomFormat: string;
			specVersion: string;
			components: { purl: string; hashes: unknown[]; licenses: unknown[] }[];
		};
		expect(list).toMatchObject({
			...{ bomFormat: 'CycloneDX', specVersion: expect.stringMatching(/^1\.\d$/) as string },
			metadata: { component: { purl: expect.stringMatching(/utskrivningsklar@/) as string } }
		});
		const purls = RUNNING.map(
			({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`
		);
		expect(list.components.map(({ purl }) => purl).sort()).toEqual(purls.sort());
		for (const { hashes, licenses } of list.components) {
			expect([hashes.length, licenses.length]).toEqual([1, 1]);
		}
	});

	it('starts from what is in it alone, says that it is well, and stops in order', async () => {
		const port = String(await freePort());
		for (const name of ['data', 'backups']) {
			expect(statSync(join(image.root, name)).mode & 0o777).toBe(0o700);
		}
		const env = {
			...{ PATH: process.env.PATH, ...image.environment },
			// As compose.yaml sets it, and where the machine's root is the image's.
			...{ ORIGIN: 'https://svu.kommun.se', PORT: port, SVU_DATA_DIR: join(image.root, 'data') }
		};
		const app = join(image.root, 'app');
		expect(existsSync(join(app, 'src'))).toBe(false);
		const [start = '', ...words] = image.command;
		program = spawn(start, words, { cwd: app, env, stdio: ['ignore', 'ignore', 'inherit'] });
		const ended = once(program, 'exit');
		const [check = '', ...arguments_] = image.healthCheck;
		const health = () => spawnSync(check, arguments_, { env }).status;
		await expect.poll(health, { timeout: 60_000, interval: 500 }).toBe(0);
		expect(await (await fetch(`http://127.0.0.1:${port}/logga-in`)).text()).toContain('Logga in');
		const told = execFileSync(start, [words[0] ?? '', 'log', 'verify'], { cwd: app, env });
		expect(told.toString()).not.toBe('');
		program.kill('SIGTERM');
		expect(await ended).toEqual([0, null]);
		expect(health()).toBe(1);
	});
});

// Of neither kind of database: once is enough.
describe.skipIf(testedKind === 'embedded')('deploy/svu.sh', () => {
	const folder = mkdtempSync(join(tmpdir(), 'svu-settings-'));
	const settings = join(folder, 'settings.env');
	afterAll(() => rmSync(folder, { recursive: true }));

	/** What it says of how it was set up, and its exit code. */
	function said(environment: NodeJS.ProcessEnv) {
		const { status, stderr } = spawnSync('sh', [join(ROOT, 'deploy', 'svu.sh'), 'log', 'verify'], {
			env: {
				...{ PATH: process.env.PATH, SVU_PROGRAM: ROOT, SVU_SETTINGS: settings },
				...{ SVU_USER: userInfo().username, ...environment }
			},
			encoding: 'utf8'
		});
		return { status, words: stderr };
	}

	it('has the service’s settings, and what is set before the command goes before them', () => {
		expect(said({})).toEqual({
			status: 2,
			words: expect.stringMatching(/settings\.env går inte/) as string
		});
		writeFileSync(settings, 'DATABASE_URL=fel\nSVU_DATA_DIR=/finns/inte/a\n');
		expect(said({})).toEqual({
			status: 2,
			words: expect.stringMatching(/^DATABASE_URL är ingen adress/) as string
		});
		expect(said({ DATABASE_URL: '' }).words).toContain('Datamappen /finns/inte/a går inte');
		const other = { DATABASE_URL: '', SVU_DATA_DIR: '/finns/inte/b' };
		expect(said(other).words).toContain('Datamappen /finns/inte/b går inte');
	});
});
