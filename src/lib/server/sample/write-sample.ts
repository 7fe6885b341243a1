import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { addMonths, monthOf, yearOf } from '../../domain/calendar/month';
import { choicesFrom } from '../../domain/sample/sample-choices';
import { sampleCases } from '../../domain/sample/sample-cases';
import { sampleSeries } from '../../domain/sample/sample-series';
import { forgetWaitingReports } from '../scheduled-reports/write-forgotten';
import type { Scope } from '../scope';
import { removeSampleCases } from '../cases/write-removal';
import { saveCases } from '../cases/write-cases';
import type { Refusals } from '../cases/write-prepared';
import { now, nowMoment, today } from '../clock';
import type { Database } from '../database/open';
import { cases, series, seriesValue } from '../database/schema';
import { transaction, type Transaction } from '../database/transaction';
import type { CaseChange } from '../facts/prepare-case';
import { loadLists } from '../lists/read';
import { committeesOf } from '../lists/read-kommun';
import { markReviewed } from '../month-review/write';
import { reopenEmptied } from '../month-review/write-reopened';
import { recordSetting } from '../log/record-setting';
import { createPacer } from '../pacer';
import { numbersInFrozenMonths } from '../retention/read-frozen-clashes';
import { inSlices } from '../slices';
import { createSampleMeetings, removeSampleMeetings } from './write-sample-meetings';

/** What there is of sample data, or was. */
export interface SampleCounts {
	cases: number;
	series: number;
}

const SEED = 2480;
const PER_MONTH = 150;
/** A mark that every sample case number begins with. */
const SAMPLE_PREFIX = 'EX-';
const FROZEN = 'Exempelärenden räknas i månader som är frysta.';

/**
 * Fills the kommun with made-up cases, meetings, actions and external series of the two previous whole years
 * up to today, marked as sample data: a slice at a time, so that nobody waits long for it. The series
 * come last, so where there are cases alone it was interrupted, and is begun anew. Does nothing
 * where there are sample data already, and says so.
 */
export async function createSample(
	database: Database,
	scope: Scope
): Promise<{ created: boolean } & SampleCounts> {
	const there = await transaction(database, scope, (tx) => countSample(tx, scope));
	if (there.series > 0) return { created: false, ...there };
	await removeInSlices(database, scope);
	await transaction(database, scope, (tx) => removeSampleMeetings(tx, scope));
	const changes = await transaction(database, scope, (tx) => madeUp(tx, scope));
	const how = { source: 'sample', at: now(), today: today(), sample: true } as const;
	await inSlices(changes, (slice) =>
		transaction(database, scope, async (tx) => {
			const outcome = await saveCases(tx, scope, slice, how);
			if (!outcome.ok) throw new Error(whyNot(outcome));
		})
	);
	await createSampleMeetings(database, scope, { improvesFrom: improvesFrom() });
	return transaction(database, scope, async (tx) => {
		await insertSeries(tx, scope);
		await reviewMonths(tx, scope);
		const after = await countSample(tx, scope);
		await recordSetting(tx, scope, { what: 'sample', key: scope.kommun, before: null, after });
		return { created: true, ...after };
	});
}

/**
 * Takes all sample data away, also what has been changed by hand; gives what there was. A slice at a
 * time, and what an interrupted one has left is taken the next time.
 */
export async function removeSample(database: Database, scope: Scope): Promise<SampleCounts> {
	const before = await transaction(database, scope, (tx) => countSample(tx, scope));
	await removeInSlices(database, scope);
	await transaction(database, scope, async (tx) => {
		await tx.delete(series).where(sampleSeriesOf(scope));
		await removeSampleMeetings(tx, scope);
		await reopenEmptied(tx, scope);
		await forgetWaitingReports(tx, scope);
		await recordSetting(tx, scope, { what: 'sample', key: scope.kommun, before, after: null });
	});
	return before;
}

/** By month, so that the sums of each are moved few times. */
async function removeInSlices(database: Database, scope: Scope): Promise<void> {
	const ids = await transaction(database, scope, async (tx) => {
		const found = await tx
			.select({ id: cases.id })
			.from(cases)
			.where(sampleCasesOf(scope))
			.orderBy(cases.dischargeMonth, cases.id);
		const frozen = await numbersInFrozenMonths(tx, sql`sample`);
		if (frozen.length > 0) throw new Error(FROZEN);
		return found.map(({ id }) => id);
	});
	await inSlices(ids, (slice) =>
		transaction(database, scope, async (tx) => {
			const outcome = await removeSampleCases(tx, scope, slice);
			if (!outcome.ok) throw new Error(FROZEN);
		})
	);
}

async function madeUp(tx: Transaction, scope: Scope): Promise<CaseChange[]> {
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
		improvesFrom: improvesFrom()
	};
	const made: CaseChange[] = [];
	const pace = createPacer();
	for (const record of sampleCases(request)) {
		made.push({ id: randomUUID(), baseVersion: 0, record });
		await pace();
	}
	return made;
}

/** From when on the sample cases wait less. */
const improvesFrom = () => `${yearOf(today()) - 1}-03-01`;

function whyNot({ frozen }: Refusals): string {
	return frozen.length > 0
		? 'Exempeldata går inte att lägga in: månaderna är frysta.'
		: `Ärendenummer ${SAMPLE_PREFIX}… används redan.`;
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
		cases: await tx.$count(cases, sampleCasesOf(scope)),
		series: await tx.$count(series, sampleSeriesOf(scope))
	};
}

function sampleCasesOf(scope: Scope) {
	return and(eq(cases.kommun, scope.kommun), eq(cases.sample, true));
}

function sampleSeriesOf(scope: Scope) {
	return and(eq(series.kommun, scope.kommun), eq(series.sample, true));
}
