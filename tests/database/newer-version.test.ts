import { describe, expect, test } from 'vitest';
import { FACTS_VERSION } from '../../src/lib/domain/measures/catalogue';
import { FACTS_SETTING } from '../../src/lib/server/database/known-version';
import { openDatabase } from '../../src/lib/server/database/open';
import { openInstallation } from '../../src/lib/server/installation/open';
import { connectOwner, freshPlace } from './fixture';

type Owner = Awaited<ReturnType<typeof connectOwner>>;

/** What a start with another version would change. */
async function snapshot(owner: Owner): Promise<unknown> {
	return {
		settings: await owner`select name, value from setting order by name`,
		migrations: await owner`select hash, created_at from drizzle.__drizzle_migrations order by id`,
		columns:
			await owner`select table_schema, table_name, column_name from information_schema.columns
			where table_schema not in ('information_schema', 'pg_catalog') order by 1, 2, 3`
	};
}

describe('a database that a newer version of the program has used', () => {
	test.each([
		[
			'changed',
			(owner: Owner) => owner`
				insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 4102444800000)`
		],
		[
			'counted',
			(owner: Owner) => owner`
				insert into setting values (${FACTS_SETTING}, ${FACTS_VERSION + 1})
				on conflict (name) do update set value = excluded.value`
		]
	])('and %s is refused, and left as it is', async (_, change) => {
		const place = await freshPlace();
		const before = await openDatabase(place);
		const owner = await connectOwner(place);
		await change(owner);
		const left = await snapshot(owner);
		await expect(openInstallation({ ...place, join: true })).rejects.toMatchObject({
			name: 'WrongVersion',
			exitCode: 2,
			message: expect.stringContaining('nyare version av programmet') as string
		});
		expect(await snapshot(owner)).toEqual(left);
		await before.close();
	});
});
