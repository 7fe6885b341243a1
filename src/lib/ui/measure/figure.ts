import type { Caption } from '../../domain/views/chart-view';

/** The addresses that belong to a measure: its year, and a file of what is shown. */
export interface MeasureLinks {
	/** Null where the year is already shown. */
	year: string | null;
	csv: string;
	/** The ground data of all the measure's charts: a workbook with native charts. */
	workbook?: string;
}

/** Whether what the month is compared with is a mean: of longest stays, medians and p90 it is not. */
export function comparesWithMean({ caption }: { caption: Pick<Caption, 'overall'> }): boolean {
	return caption.overall === undefined;
}
