import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { sourceFiles } from '../../../../tests/support/import-graph';
import { WrongSetting } from '../explained';
import type { Environment } from './judges';
import { requireSettings } from './require-settings';
import { OPERATOR_SETTINGS } from './settings';

/** What is told of an environment, a sentence or two a line; null when nothing is wrong. */
function told(environment: Environment, serving = true): string | null {
	try {
		requireSettings(environment, { serving });
		return null;
	} catch (error) {
		if (!(error instanceof WrongSetting)) throw error;
		expect(error.exitCode).toBe(2);
		return error.message;
	}
}

const WRONG: readonly [Environment, RegExp][] = [
	[
		{ DATABASE_URL: 'localhost:5432' },
		/^DATABASE_URL är ingen adress .* Ange den som DATABASE_URL=postgres:/
	],
	[{ DATABASE_URL: 'postgres://a:p@ss/word@db/svu' }, /^DATABASE_URL är ingen adress/],
	[{ DATABASE_URL: 'postgres://db' }, /^DATABASE_URL är ingen adress/],
	[
		{ SVU_DATA_DIR: '' },
		/^SVU_DATA_DIR är satt men tom\. Ange ett värde, som SVU_DATA_DIR=\/var\/lib\/svu/
	],
	[{ PORT: '' }, /^PORT är satt men tom\. Ange ett värde, som PORT=3000/],
	[{ PORT: 'http' }, /^PORT är ingen port: http\. Ange ett tal/],
	[{ PORT: '0' }, /^PORT är ingen port: 0/],
	[{ PORT: '70000' }, /^PORT är ingen port: 70000/],
	[{ PORT: '80.5' }, /^PORT är ingen port/],
	[{ HOST: '' }, /^HOST är satt men tom/],
	[{ HOST: '0.0.0.0' }, /^HOST öppnar servern .* Ange också adressen .* ORIGIN=https:/],
	[{ HOST: 'http://a' }, /^HOST är ingen adress att lyssna på: http:\/\/a\. Ange 127/],
	[{ ORIGIN: 'svu.kommun.se' }, /^ORIGIN är ingen adress: svu\.kommun\.se\. Ange adressen/],
	[{ ORIGIN: 'http://svu.kommun.se' }, /^ORIGIN börjar inte med https/],
	[{ ORIGIN: 'https://svu.kommun.se/' }, /^ORIGIN har mer i sig än namnet/],
	[{ ORIGIN: 'https://svu.kommun.se/svu' }, /^ORIGIN har mer i sig än namnet/],
	[{ SVU_ORIGIN: 'umeå' }, /^SVU_ORIGIN är ingen adress/],
	[
		{ ADDRESS_HEADER: 'X-Forwarded-For:' },
		/^ADDRESS_HEADER är inget namn på en rubrik.*Ange namnet/
	],
	[{ XFF_DEPTH: '0' }, /^XFF_DEPTH är inget antal: 0\. Ange ett heltal från 1/],
	[{ PROTOCOL_HEADER: 'x y' }, /^PROTOCOL_HEADER är inget namn/],
	[{ BODY_SIZE_LIMIT: 'stor' }, /^BODY_SIZE_LIMIT är ingen storlek: stor\. Ange/],
	[{ SVU_AUTH_SECRET: 'hemlig' }, /^SVU_AUTH_SECRET är för kort\. Ange minst 32 tecken/],
	[{ SVU_OIDC_ISSUER: 'https://a' }, /^SVU_OIDC_CLIENT_ID saknas.*Ange programmets namn/],
	[{ SVU_OIDC_CLIENT_ID: 'svu' }, /^SVU_OIDC_ISSUER saknas.*Ange adressen/],
	[
		{ SVU_OIDC_ISSUER: 'login', SVU_OIDC_CLIENT_ID: 'svu' },
		/^SVU_OIDC_ISSUER är ingen adress: login\. Ange adressen/
	],
	[
		{ SVU_OIDC_ISSUER: 'http://a.se', SVU_OIDC_CLIENT_ID: 'svu' },
		/^SVU_OIDC_ISSUER börjar inte med https/
	],
	[
		{ SVU_OIDC_ISSUER: 'https://a', SVU_OIDC_CLIENT_ID: 'svu', SVU_OIDC_ROLE_MAP: 'a=kung' },
		/^SVU_OIDC_ROLE_MAP är fel vid a=kung\. Ange par/
	],
	[
		{ SVU_BACKUP_DAYS: 'sju' },
		/^SVU_BACKUP_DAYS är inget antal: sju\. Ange ett heltal från 0 till 3650, som 7\./
	],
	[
		{ SVU_METRICS_ADDRESS: '9464' },
		/^SVU_METRICS_ADDRESS är ingen adress och port: 9464\. Ange båda/
	],
	[{ SVU_CONTACT: 'växeln' }, /^SVU_CONTACT är varken en e-postadress eller .* Ange den som/],
	[{ SVU_NOW: 'igår' }, /^SVU_NOW är ingen tidpunkt: igår\. Skriv ett datum/]
];

describe('a wrong setting is told of by what to set', () => {
	test.each(WRONG)('%o', (environment, words) => {
		expect(told(environment)).toMatch(words);
		// One line: it is read in a terminal and in a log.
		expect(told(environment)).not.toContain('\n');
	});

	it('each on a line of its own, where there are several', () => {
		expect(told({ PORT: 'a', XFF_DEPTH: 'b' })?.split('\n')).toHaveLength(2);
	});

	it('never with a secret in the words', () => {
		expect(told({ DATABASE_URL: 'mysql://a:hemligt@b/c' })).not.toContain('hemligt');
		expect(told({ SVU_AUTH_SECRET: 'hemligt' })).not.toContain('hemligt');
	});

	it('to a command only where commands heed it', () => {
		expect(told({ PORT: 'http', HOST: '0.0.0.0' }, false)).toBeNull();
		expect(told({ DATABASE_URL: 'db' }, false)).toMatch(/^DATABASE_URL/);
	});
});

it('what the documentation gives as examples can be set, one by one', () => {
	for (const { name, example, mayBeEmpty } of OPERATOR_SETTINGS) {
		if (example === '…' || name === 'SVU_OIDC_ISSUER' || name === 'SVU_OIDC_CLIENT_ID') continue;
		const environment = { ORIGIN: 'https://svu.kommun.se', [name]: example };
		expect(told(environment), name).toBeNull();
		expect(told({ [name]: '' }) === null, `${name} set to nothing`).toBe(mayBeEmpty);
	}
});

it('every setting that the program reads is in the table', () => {
	const read = sourceFiles('src')
		.filter((file) => !file.endsWith('.test.ts'))
		.flatMap((file) => readFileSync(file, 'utf8').match(/\bSVU_[A-Z_]+\b/g) ?? []);
	const known = OPERATOR_SETTINGS.map(({ name }) => name);
	// An example of a program's own; claims, which are names of the provider's and can be anything.
	const others = /^SVU_(KEY|OIDC_(CLIENT_SECRET|(ROLE|KOMMUN|COMMITTEE)_CLAIM|KOMMUN))$/;
	expect([...new Set(read)].filter((name) => !known.includes(name) && !others.test(name))).toEqual(
		[]
	);
});

it('the page about running the program has the table as it is here', () => {
	const page = readFileSync('docs/running.md', 'utf8').replace(/ +/g, ' ');
	for (const { name, example, about } of OPERATOR_SETTINGS) {
		expect(page).toContain(`| \`${name}=${example}\` | ${about} |`);
	}
});
