import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { addMonths, monthOf, yearOf } from '../../domain/calendar/month';
import { choicesFrom } from '../../domain/sample/sample-choices';
import { sampleCases } from '../../domain/sample/sample-cases';
import { sampleSeries } from '../../domain/sample/sample-series';
import type { Scope } from '../scope';
import { removeSampleCases } from '../cases/write-removal';
import { saveCases } from '../cases/write-cases';
import { now, nowMoment, today } from '../clock';
import type { Database } from '../database/open';
import { cases, series, seriesValue } from '../database/schema';
import { transaction, type Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import { committeesOf } from '../lists/read-kommun';
import { markReviewed } from '../month-review/write';
import { reopenEmptied } from '../month-review/write-reopened';
import { recordSetting } from '../log/record-setting';

/** What there is of sample data, or was. */
export interface SampleCounts {
	cases: number;
	series: number;
}

const SEED = 2480;
const PER_MONTH = 150;
/** A mark that every sample case number begins with. */
const SAMPLE_PREFIX = 'EX-';
/** Cases saved in one statement. */
const CHUNK = 500;

/**
 * Fills the kommun with made-up cases and external series of the two previous whole years
 * up to today, marked as sample data; all of it or nothing. Does nothing where there are
 * sample data already, and says so.
 */
export function createSample(
	database: Database,
	scope: Scope
): Promise<{ created: boolean } & SampleCounts> {
	return transaction(database, scope, async (tx) => {
		const there = await countSample(tx, scope);
		if (there.cases + there.series > 0) return { created: false, ...there };
		await insertCases(tx, scope);
		await insertSeries(tx, scope);
		await reviewMonths(tx, scope);
		const after = await countSample(tx, scope);
		await recordSetting(tx, scope, { what: 'sample', key: scope.kommun, before: null, after });
		return { created: true, ...after };
	});
}

/** Takes all sample data away, also what has been changed by hand; gives what there was. */
export function removeSample(database: Database, scope: Scope): Promise<SampleCounts> {
	return transaction(database, scope, async (tx) => {
		const before = await countSample(tx, scope);
		const outcome = await removeSampleCases(tx, scope);
		if (!outcome.ok) throw new Error('Exempelärenden räknas i månader som är frysta.');
		await tx.delete(series).where(sampleSeriesOf(scope));
		await reopenEmptied(tx, scope);
		await recordSetting(tx, scope, { what: 'sample', key: scope.kommun, before, after: null });
		return { cases: outcome.removed, series: before.series };
	});
}

async function insertCases(tx: Transaction, scope: Scope): Promise<void> {
	const [first, second] = await committeesOf(tx, scope);
	if (!first) throw new Error('Kommunen har ingen nämnd att lägga exempelärenden i.');
	const request = {
		seed: SEED,
		kommun: scope.kommun,
		committees: { older: first.code, younger: second?.code ?? first.code },
		choices: choicesFrom(await loadLists(tx, scope)),
		from: `${yearOf(today()) - 2}-01-01`,
		now: nowMoment(),
		perMonth: PER_MONTH,
		prefix: SAMPLE_PREFIX,
		improvesFrom: `${yearOf(today()) - 1}-03-01`
	};
	const how = { source: 'sample', at: now(), today: today(), sample: true } as const;
	let chunk = [];
	for (const record of sampleCases(request)) {
		chunk.push({ id: randomUUID(), baseVersion: 0, record });
		if (chunk.length < CHUNK) continue;
		await save(chunk);
		chunk = [];
	}
	await save(chunk);

	async function save(changes: Parameters<typeof saveCases>[2]): Promise<void> {
		const outcome = await saveCases(tx, scope, changes, how);
		if (outcome.ok) return;
		throw new Error(
			outcome.frozen.length > 0
				? 'Exempeldata går inte att lägga in: månaderna är frysta.'
				: `Ärendenummer ${SAMPLE_PREFIX}… används redan.`
		);
	}
}

async function insertSeries(tx: Transaction, scope: Scope): Promise<void> {
	const lastWhole = addMonths(monthOf(today()), -1);
	const from = `${yearOf(today()) - 2}-01`;
	const position = await tx.$count(series, eq(series.kommun, scope.kommun));
	for (const [index, { values, ...made }] of sampleSeries(SEED, from, lastWhole).entries()) {
		const [added] = await tx
			.insert(series)
			.values({ kommun: scope.kommun, ...made, position: position + index, sample: true })
			.returning({ id: series.id });
		if (!added) throw new Error(`Serien ${made.name} kunde inte läggas till.`);
		const { kommun } = scope;
		await tx
			.insert(seriesValue)
			.values(values.map((value) => ({ kommun, seriesId: added.id, ...value })));
	}
}

/** Every month but the last that has ended: that one is there to be reviewed. */
async function reviewMonths(tx: Transaction, scope: Scope): Promise<void> {
	const month = addMonths(monthOf(today()), -2);
	for (const { code } of await committeesOf(tx, scope)) {
		await markReviewed(tx, scope, { committee: code, month, earlier: true });
	}
}

async function countSample(tx: Transaction, scope: Scope): Promise<SampleCounts> {
	return {
		cases: await tx.$count(cases, and(eq(cases.kommun, scope.kommun), eq(cases.sample, true))),
		series: await tx.$count(series, sampleSeriesOf(scope))
	};
}

function sampleSeriesOf(scope: Scope) {
	return and(eq(series.kommun, scope.kommun), eq(series.sample, true));
}
