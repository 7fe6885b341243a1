import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';
import type { SealedContent } from '../../src/lib/domain/log/canonical';
import { isWhole } from '../../src/lib/domain/log/verdict';
import type { Scope } from '../../src/lib/server/scope';
import type { Database } from '../../src/lib/server/database/open';
import { CHAIN_START, linkOf } from '../../src/lib/server/log/chain';
import { linksAfter } from '../../src/lib/server/log/read-links';
import { logUpkeepScope, sealLog } from '../../src/lib/server/log/seal';
import { verifyLog } from '../../src/lib/server/log/verify';
import { transaction } from '../../src/lib/server/database/transaction';
import { publishDue } from '../../src/lib/server/publication/write-due';
import { event } from '../support/example-case';
import { ownerOf } from './fixture';
import { freshInstallation } from './import-fixture';
import { saveExample } from './log-fixture';

let database: Database;
let scope: Scope;
let owner: Awaited<ReturnType<typeof ownerOf>>;
let changed: string;

const PUBLISHED = {
	events: [event('admitted', '2019-11-01'), event('discharged', '2019-11-05')]
};

/** An installation whose log is from before links had times, upgraded by the migration's own words. */
beforeAll(async () => {
	vi.stubEnv('SVU_NOW', '2020-01-15T09:00:00Z');
	({ database, scope } = await freshInstallation());
	owner = await ownerOf(database);
	changed = await saveExample(database, scope, 'U-1', PUBLISHED);
	await saveExample(database, scope, 'U-1', { id: changed, baseVersion: 1, plan: 'hem-nya' });
	await publishDue(database, scope.kommun);
	await sealLog(database);
	await makeFormer();
	const file = join(import.meta.dirname, '..', '..', 'drizzle', '0022_log_chain_rules.sql');
	const statements = (await readFile(file, 'utf8')).split('--> statement-breakpoint');
	for (const statement of statements.filter((one) => /^INSERT INTO/m.test(one))) {
		// What was published by month then is published by period now.
		await owner.unsafe(
			statement.replace(
				'FROM published_month',
				'FROM (SELECT kommun, period AS month FROM published_period) AS published_month'
			)
		);
	}
	// The database's clock is not the test's.
	await owner`update log_entry set at = '2020-01-15T09:30:00Z' where details ->> 'how' = 'upgrade'`;
	vi.stubEnv('SVU_NOW', '2020-02-15T09:00:00Z');
	await saveExample(database, scope, 'U-2');
	await sealLog(database);
});

/** Makes entries and links say what they said before. */
async function makeFormer(): Promise<void> {
	await owner`update log_entry set details = details - 'digest' where event = 'published'`;
	await owner`update log_entry set details = details - 'bare' || jsonb_build_object('digest',
			svu_revision_digest(case_revision.before, case_revision.after))
		from case_revision where case_revision.case_id = log_entry.case_id
			and case_revision.version = (details ->> 'version')::int`;
	await owner`delete from log_chain`;
	const upkeep = await logUpkeepScope(database);
	if (upkeep === null) throw new Error('No kommun');
	const links = await transaction(database.log, upkeep, (tx) => linksAfter(tx, 0));
	let hash = CHAIN_START;
	for (const { position, entry } of links) {
		hash = linkOf(hash, entry as SealedContent, null);
		await owner`update log_seal set hash = ${hash}, sealed_at = null where position = ${position}`;
	}
}

it('an upgraded installation is whole, and says from when it is covered', async () => {
	const verdict = await verifyLog(database);
	expect(verdict).toMatchObject({ breaks: [], findings: [] });
	expect(verdict.revisions).toMatchObject({ compared: 3, differing: [] });
	expect(verdict.coveredFrom).toBeInstanceOf(Date);
	expect(isWhole(verdict)).toBe(true);
});

it('what was covered before still is, and what is there at the upgrade', async () => {
	await owner`update case_revision set after = after || '{"sex":"man"}'
		where case_id = ${changed} and version = 1`;
	await owner`update cases set ward = 'okänd' where id = ${changed}`;
	await owner`update published_period set threshold = 3`;
	await owner`update log_entry set actor = 'x' where id = 1`;
	const verdict = await verifyLog(database);
	expect(verdict.breaks).toMatchObject([{ position: 1, kind: 'altered' }]);
	expect(verdict.revisions.differing).toMatchObject([{ version: 1 }]);
	expect(new Set(verdict.findings.map(({ kind }) => kind))).toEqual(
		new Set(['case-differs', 'published-differs'])
	);
});
