import { BREAKDOWNS, type Breakdown } from '../../src/lib/domain/disclosure/month-tables';
import {
	releaseBreakdown,
	type PeriodToRelease
} from '../../src/lib/domain/disclosure/release-period';
import type { ReleasedFigures } from '../../src/lib/domain/disclosure/released';

/** Figures by breakdown and group. */
export type PeriodRelease = Readonly<Record<Breakdown, ReadonlyMap<string, ReleasedFigures>>>;

/** Everything that samverkan readers see of a period. */
export function releasePeriod(release: PeriodToRelease): PeriodRelease {
	const all = BREAKDOWNS.map((breakdown) => [
		breakdown,
		new Map(releaseBreakdown(release, breakdown))
	]);
	return Object.fromEntries(all) as PeriodRelease;
}
