import type { Mask } from '../../domain/disclosure/mask';
import { BREAKDOWNS, type Breakdown } from '../../domain/disclosure/month-tables';
import type { PublishedPeriod } from '../../domain/disclosure/published-period';
import { releaseBreakdown, type PeriodToRelease } from '../../domain/disclosure/release-period';
import type { ReleasedFigures } from '../../domain/disclosure/released';
import { createPacer } from '../pacer';

/** What readers see of a group in a period. */
export interface ReleasedRow {
	breakdown: Breakdown;
	group: string;
	figures: ReleasedFigures;
}

/** A period as it is to be published: what is hidden, and what readers see. */
export interface ReleasedPeriod {
	mask: Mask;
	rows: readonly ReleasedRow[];
}

/** Makes what readers see of each period. Lets others have their turn meanwhile. */
export async function releasedPeriods(
	masks: ReadonlyMap<PublishedPeriod, Mask>,
	from: Pick<PeriodToRelease, 'ground' | 'threshold' | 'context'>
): Promise<Map<PublishedPeriod, ReleasedPeriod>> {
	const pace = createPacer();
	const released = new Map<PublishedPeriod, ReleasedPeriod>();
	for (const [period, mask] of masks) {
		const rows: ReleasedRow[] = [];
		for (const breakdown of BREAKDOWNS) {
			for (const [group, figures] of releaseBreakdown({ ...from, period, mask }, breakdown)) {
				rows.push({ breakdown, group, figures });
				await pace();
			}
		}
		released.set(period, { mask, rows });
	}
	return released;
}
