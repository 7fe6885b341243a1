import { yearOf } from '../../domain/calendar/month';
import type { Dimension } from '../../domain/facts/dimension';
import { cases } from '../../domain/measures/catalogue/cases';
import { EMPTY_TABLE, type FactTable } from '../../domain/measures/fact-table';
import { breakdownView } from '../../domain/views/breakdown-view';
import { judged } from '../../domain/disclosure/judge-view';
import type { Judged } from '../../domain/disclosure/leaving-view';
import type { MonthView } from '../../domain/views/chart-view';
import type { Transaction } from '../database/transaction';
import { chosenCommittees, unreviewedMonths } from '../month-review/read-unreviewed';
import type { Scope } from '../scope';
import { loadFacts } from './read-facts';
import type { MonthPageRequest } from './read-month';
import { loadSexJudge } from './read-sex-judge';

/** The number of cases of a month by ward, health centre or age band. */
export async function loadBreakdown(
	tx: Transaction,
	scope: Scope,
	{ month, filters, today, ground, by }: MonthPageRequest & { by: Dimension }
): Promise<Judged<MonthView>> {
	const from = `${String(yearOf(month) - 1).padStart(4, '0')}-01`;
	const selection = { from, to: month, filters, by, today };
	const table: FactTable = await loadFacts(tx, scope, selection);
	const whole = { ...EMPTY_TABLE, activity: table.activity };
	const unreviewed = await unreviewedMonths(tx, scope, {
		...{ from, to: month, committees: chosenCommittees(scope, filters) }
	});
	const none = { targets: [], selection: { partial: false } };
	const input = { table: whole, context: ground.context, today, unreviewed, ...none };
	const view = breakdownView(cases, input, { month, by, table });
	const judge = await loadSexJudge(tx, scope, { ...selection, ground });
	return judged(view, { judge, measure: cases, ofOneSex: Boolean(filters.sex) });
}
