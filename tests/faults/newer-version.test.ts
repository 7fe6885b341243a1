import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { freshPlace } from '../database/fixture';
import { connectAsOwner } from '../support/owner';
import { environmentAt, PROGRAM } from '../support/program';

test('a build that is older than its database says so and ends with code 2', async () => {
	const place = await freshPlace();
	const { sql, close } = await connectAsOwner(place);
	await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 4102444800000)`;
	await close();
	for (const words of [['serve'], ['export', 'cases']]) {
		const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
			env: { ...process.env, ...environmentAt(place), PORT: '4999' },
			encoding: 'utf8'
		});
		expect({ status, stderr }).toEqual({
			status: 2,
			stderr: expect.stringMatching(/^Databasen har använts av en nyare version/) as string
		});
	}
});
