import { cp, rm } from 'node:fs/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isWhole, type LogVerdict } from '../../src/lib/domain/log/verdict';
import type { Database } from '../../src/lib/server/database/open';
import { sealLog } from '../../src/lib/server/log/seal';
import { verifyLog } from '../../src/lib/server/log/verify';
import type { Scope } from '../../src/lib/server/scope';
import { ownerOf } from './fixture';
import { freshInstallation } from './import-fixture';
import { keepTables } from './log-tampering/keep';
import { useNormally } from './log-tampering/normal-use';
import {
	OF_CASES,
	OF_PUBLISHED,
	OF_THE_CHAIN,
	type Tampering,
	type Target
} from './log-tampering/tamperings';

let database: Database;
let scope: Scope;
let owner: Awaited<ReturnType<typeof ownerOf>>;
let target: Target;
let putBack: () => Promise<void>;

const anchors = () => process.env.SVU_LOG_ANCHORS ?? '';

beforeAll(async () => {
	({ database, scope } = await freshInstallation());
	owner = await ownerOf(database);
	const cases = await useNormally(database, scope);
	const { sealed } = await verifyLog(database);
	target = { ...cases, end: sealed };
	const tables = await keepTables(owner);
	await cp(anchors(), `${anchors()}-kept`, { recursive: true });
	putBack = async () => {
		await tables();
		await rm(anchors(), { recursive: true, force: true });
		await cp(`${anchors()}-kept`, anchors(), { recursive: true });
	};
	return () => rm(`${anchors()}-kept`, { recursive: true, force: true });
});
afterEach(() => putBack());

describe('a log of normal use that nobody has touched', () => {
	it('is whole', async () => {
		const verdict = await verifyLog(database);
		expect(verdict).toMatchObject({ breaks: [], findings: [], unsealed: { count: 0 } });
		expect(verdict.revisions.differing).toEqual([]);
		expect(verdict.revisions.compared).toBeGreaterThan(12);
		expect(verdict.anchors).toMatchObject({ unreadable: 0 });
		expect(verdict.anchors.compared).toBeGreaterThan(2);
		expect(isWhole(verdict)).toBe(true);
	});

	it('is still whole when it has been sealed once more', async () => {
		await sealLog(database);
		expect(isWhole(await verifyLog(database))).toBe(true);
	});

	it('has nothing to compare with when its anchors are lost, and says so', async () => {
		await rm(anchors(), { recursive: true });
		const verdict = await verifyLog(database);
		expect(verdict.anchors).toMatchObject({ file: null, compared: 0, since: null });
		expect(isWhole(verdict)).toBe(true);
	});
});

function expectFound(verdict: LogVerdict, { breaks, findings = [], differing = [] }: Tampering) {
	expect(isWhole(verdict)).toBe(false);
	if (breaks) {
		expect(verdict.breaks.map(({ position, kind }) => [position, kind])).toEqual(
			breaks(target).slice(0, 20)
		);
		expect(verdict.breakCount).toBe(breaks(target).length);
	}
	const kinds = new Set(verdict.findings.map(({ kind }) => kind));
	for (const kind of findings) expect(kinds).toContain(kind);
	expect(verdict.revisions.differing.map(({ version }) => version)).toEqual(differing);
}

describe.each([
	['the chain', OF_THE_CHAIN],
	['cases', OF_CASES],
	['published figures', OF_PUBLISHED]
])('whoever owns the database is found out, of %s, who', (_, tamperings) => {
	it.each(Object.entries(tamperings))('%s', async (__, tampering) => {
		await tampering.act(owner, target);
		if (tampering.sealedAfter) await sealLog(database);
		expectFound(await verifyLog(database), tampering);
	});
});
