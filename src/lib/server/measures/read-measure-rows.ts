import type { LocalDate } from '../../domain/calendar/moment';
import { groupsIn } from '../../domain/measures/fact-table';
import type { EvaluationContext, Measure } from '../../domain/measures/measure';
import type { MeasureQuery } from '../../domain/measures/measure-query';
import {
	groupsSeen,
	orderedGroups,
	orderedSplits,
	rowPeriods,
	rowsOf,
	type MeasureRow,
	type RowOrder,
	type RowRequest
} from '../../domain/measures/rows';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import { createPacer } from '../pacer';
import type { Scope } from '../scope';
import { FactBlocks } from './fact-blocks';
import { loadFacts } from './read-facts';
import { requireAsMarked, triedAnew } from './read-figures-mark';
import { loadMarkedGround } from './read-reader';

/** What rows are made with besides the facts. */
interface Ground {
	context: Omit<EvaluationContext, 'partial'>;
	today: LocalDate;
}

/** A measure and its rows, some at a time; they are to be taken in order, and once. */
export interface StreamedMeasure {
	measure: Measure;
	rows: AsyncGenerator<MeasureRow[]>;
}

/**
 * Answers a question measure by measure and period by period, as things were at one moment: what
 * changes before the first row has it begun anew, and what changes later breaks it off where it must be
 * read again. However long the answer is, no more than some rows of it are in memory, nobody else waits
 * for it longer than a few milliseconds, and nothing is read or worked out before it is asked for. Each
 * block of months is read in a transaction of its own: who reads the answer slowly holds no connection.
 * @throws {NotNow} while cases are counted anew, or when its figures change time after time
 */
export async function* streamMeasures(
	database: Database,
	scope: Scope,
	query: MeasureQuery
): AsyncGenerator<StreamedMeasure> {
	const { blocks, orders, ground } = await triedAnew(() => begun(database, scope, query));
	try {
		for (const measure of query.measures) {
			const order = orders.get(measure) ?? { splits: [], groups: [] };
			yield { measure, rows: rowsInOrder(blocks, measure, order, { query, ground }) };
		}
	} finally {
		blocks.release();
	}
}

/** An answer of which everything has been read once. */
interface Begun {
	blocks: FactBlocks;
	orders: Map<Measure, RowOrder>;
	ground: Ground;
}

async function begun(database: Database, scope: Scope, query: MeasureQuery): Promise<Begun> {
	const { from, to, by, filters } = query;
	const selection = { filters, ...(by !== null && { by }) };
	const { mark, ...ground } = await transaction(database, scope, (tx) =>
		loadMarkedGround(tx, scope, { ...selection, from, to })
	);
	const blocks = new FactBlocks({ from, to }, (span) =>
		transaction(database, scope, async (tx) => {
			const table = await loadFacts(tx, scope, { ...selection, ...span, today: ground.today });
			await requireAsMarked(tx, scope, { ...selection, ...span }, mark);
			return table;
		})
	);
	try {
		return { blocks, ground, orders: await ordersOf(blocks, query, ground) };
	} catch (error) {
		blocks.release();
		throw error;
	}
}

/** What the rows are about is told by all the months, and must be known before the first of them. */
async function ordersOf(
	blocks: FactBlocks,
	query: MeasureQuery,
	ground: Ground
): Promise<Map<Measure, RowOrder>> {
	const pace = createPacer();
	const { lists } = ground.context;
	const splits = new Set<string | null>();
	const seen = new Map(query.measures.map((measure) => [measure, new Set<string>()]));
	for await (const { months, table } of blocks.tables()) {
		const request = requestFor(table, { query, ground });
		for (const split of groupsIn(table)) {
			splits.add(split);
			for (const [measure, groups] of seen) {
				if (measure.kind === 'single') continue;
				for (const period of rowPeriods(measure, request, months)) {
					for (const group of groupsSeen(measure, request, period, split)) groups.add(group);
				}
				await pace();
			}
		}
	}
	const grouping = query.grouping === null ? {} : { grouping: query.grouping };
	const inOrder = orderedSplits(query.by, splits, lists);
	return new Map(
		[...seen].map(([measure, groups]) => [
			measure,
			{ splits: inOrder, groups: orderedGroups(measure, grouping, groups, lists) }
		])
	);
}

async function* rowsInOrder(
	blocks: FactBlocks,
	measure: Measure,
	{ splits, groups }: RowOrder,
	of: { query: MeasureQuery; ground: Ground }
): AsyncGenerator<MeasureRow[]> {
	const pace = createPacer();
	for await (const { months, table } of blocks.tables()) {
		const request = requestFor(table, of);
		for (const period of rowPeriods(measure, request, months)) {
			for (const split of splits) {
				yield rowsOf(measure, request, { period, split, groups });
				await pace();
			}
		}
	}
}

function requestFor(
	table: RowRequest['table'],
	{ query: { by, grouping }, ground }: { query: MeasureQuery; ground: Ground }
): RowRequest {
	return { table, ...ground, by, ...(grouping !== null && { grouping }) };
}
