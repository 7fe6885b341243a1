import type { Month } from '../../domain/calendar/month';
import type { LocalDate } from '../../domain/calendar/moment';
import type { Dimension } from '../../domain/facts/dimension';
import { wholeOf, type FactTable } from '../../domain/measures/fact-table';
import type { TargetSelection } from '../../domain/target/target';
import type { ViewInput } from '../../domain/views/view-input';
import type { Scope } from '../access/scope';
import type { Transaction } from '../database/transaction';
import type { PageGround } from './ground';
import { loadFacts } from './load-facts';

/** Which cases a page is about: list codes by dimension. */
export type Filters = Partial<Record<Dimension, string>>;

/** What every chart of a page is built from: read once, for all its measures. */
export interface PageInput {
	input: ViewInput;
	/** The same facts by sex. */
	bySex: FactTable;
}

/** Reads the facts behind a page of charts and puts them on its ground. */
export async function loadPageInput(
	tx: Transaction,
	scope: Scope,
	{ from, to, filters, today }: { from: Month; to: Month; filters: Filters; today: LocalDate },
	{ context, targets }: Pick<PageGround, 'context' | 'targets'>
): Promise<PageInput> {
	const bySex = await loadFacts(tx, scope, { from, to, filters, by: 'sex', today });
	const selection = targetSelection(filters);
	return { input: { table: wholeOf(bySex), context, today, targets, selection }, bySex };
}

function targetSelection({ ward, healthCentre, sex, ...others }: Filters): TargetSelection {
	const own = { ...(ward && { ward }), ...(healthCentre && { healthCentre }), ...(sex && { sex }) };
	return { ...own, partial: Object.keys({ ...own, ...others }).length > 0 };
}
