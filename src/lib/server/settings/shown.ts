import { numberSeriesValues } from '../../domain/case/number-series';
import { isGapFree } from '../cases/read-next-number';
import type { Shown } from '../shown';

/** How the series of case numbers goes on, as its form shows it. */
export const SHOWN_NUMBER_SERIES: Shown = {
	what: 'number-series',
	keys: null,
	texts: async (tx, scope) => numberSeriesValues(await isGapFree(tx, scope))
};
