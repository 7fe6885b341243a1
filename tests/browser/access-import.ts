import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Sql } from 'postgres';
import { importKindOf, type Actor } from './access-actors';

const FIXTURE = join(import.meta.dirname, '..', 'fixtures', 'svu-2018-2019.csv');
const [HEADER = '', ROW = ''] = readFileSync(FIXTURE, 'utf8').split(/\r?\n/);

/** Sends a file of the kind as the actor; gives the answer. */
export async function sendFile(server: string, actor: Actor, kind: string): Promise<Response> {
	const committee = actor.committees[0] ?? '';
	const cases = `${HEADER}\n${ROW.replace(/;ÄN;/, `;${committee};`)}\n`;
	const series = `serie;år;månad;värde\nInläst serie;2020;1;348\n`;
	return fetch(`${server}/import/fil?namn=prov.csv&slag=${kind}`, {
		method: 'POST',
		headers: {
			origin: server,
			'content-type': 'text/csv',
			...(actor.cookie && { cookie: `${actor.cookie.name}=${actor.cookie.value}` })
		},
		body: kind === 'arenden' ? cases : series
	});
}

/** Reads a file in as the actor, as far as its preview; gives its id. */
export async function staged(server: string, owner: Sql, actor: Actor): Promise<string> {
	const response = await sendFile(server, actor, importKindOf(actor));
	const { importId } = (await response.json()) as { importId: string };
	const status = async () => {
		const [row] = await owner`select status from import_batch where id = ${importId}`;
		return row?.status as unknown;
	};
	await expect.poll(status).toBe('staged');
	return importId;
}
