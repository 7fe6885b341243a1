import { ALL_GROUPS } from '../all-groups';
import type { Mask } from '../mask';
import type { PublishedPeriod } from '../published-period';
import { auditYear, type Proof } from './audit-year';
import type { YearToAudit } from './audited-year';
import { rowsToWithdraw } from './rows-to-withdraw';

type Masks = ReadonlyMap<PublishedPeriod, Mask>;

/** A year whose hidden cells are chosen. */
interface Chosen extends Omit<YearToAudit, 'masks'> {
	/** Periods in which what is shown stays shown. */
	final: ReadonlySet<PublishedPeriod>;
}

/**
 * The masks of a year with further rows hidden, of whole periods, until all that is shown together tells
 * no number of few, which tables by themselves do not see (docs/decisions/small-numbers.md). Yields
 * between pieces of work.
 */
export function* withdrawn(year: Chosen, masks: Masks): Generator<void, Masks> {
	let chosen = masks;
	let found: readonly Proof[] | undefined;
	for (;;) {
		const audited = { ...year, masks: chosen };
		// What is taken away tells nothing new: only what was found before can be told still.
		found = yield* auditYear(audited, found);
		const proofs = found.map(({ rows }) => rows);
		const rows = rowsToWithdraw(proofs, audited, year.final);
		if (rows.length === 0) return chosen;
		const further = new Map([...chosen].map(([period, mask]) => [period, new Map(mask)]));
		for (const { period, row } of rows) further.get(period)?.set(row, WHOLE_ROW);
		chosen = further;
	}
}

const WHOLE_ROW: ReadonlySet<string> = new Set([ALL_GROUPS]);
