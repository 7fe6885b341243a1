import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as kit from 'drizzle-kit/api';
import { expect, test } from 'vitest';
import * as schema from './schema';

const SNAPSHOTS = join(import.meta.dirname, '..', '..', '..', '..', 'drizzle', 'meta');
interface Snapshot {
	id: string;
}
/** What we ask of it; its own declarations name packages that are not installed. */
const { generateDrizzleJson, generateMigration } = kit as unknown as {
	generateDrizzleJson: (schema: object, previous: string) => Snapshot;
	generateMigration: (from: Snapshot, to: Snapshot) => Promise<string[]>;
};

test('the migrations make the database that the schema says', async () => {
	const [latest = ''] = readdirSync(SNAPSHOTS)
		.filter((file) => file.endsWith('_snapshot.json'))
		.sort()
		.reverse();
	const migrated = JSON.parse(readFileSync(join(SNAPSHOTS, latest), 'utf8')) as Snapshot;
	const said = generateDrizzleJson(schema, migrated.id);
	expect(await generateMigration(migrated, said)).toEqual([]);
});
