import {
	BOARD_TABLE_PATH,
	PRINTED_REPORT_PATH,
	REPORTS_PATH,
	reportFilePath,
	YEAR_TEXT_PATH
} from '../address/paths';
import { DIMENSION_NAMES, FILTER_ORDER, type Dimension } from '../facts/dimension';
import { REPORTS, type ReportFormat, type ReportName } from './report-kind';

/** What reports are of, as their addresses say it; what is left out is the latest, and everything. */
export interface ReportAddress {
	period?: string | undefined;
	/** A measure's code. */
	measure?: string | undefined;
	/** Of published figures: a kommun's code, or all. */
	kommun?: string | undefined;
	filters?: Partial<Record<Dimension, string>>;
}

/** What an address of a report can say besides its filters. */
export const REPORT_PARAMETERS = ['period', 'matt', 'kommun'] as const;

/** The page of a period's reports. */
export function reportsHref(address: ReportAddress): string {
	return REPORTS_PATH + queryOf(address);
}

/** The whole of a period to print. */
export function printedReportHref(address: ReportAddress): string {
	return PRINTED_REPORT_PATH + queryOf(address);
}

/** The committee's table, to read and copy. */
export function boardTableHref(address: ReportAddress): string {
	return BOARD_TABLE_PATH + queryOf(address);
}

/** The words of a period, to change and copy. */
export function yearTextHref(address: ReportAddress): string {
	return YEAR_TEXT_PATH + queryOf(address);
}

/** A report as a file. */
export function reportHref(name: ReportName, format: ReportFormat, address: ReportAddress): string {
	return reportFilePath(REPORTS[name].slug, format) + queryOf(address);
}

function queryOf({ period, measure, kommun, filters = {} }: ReportAddress): string {
	const query = new URLSearchParams({
		...(period && { period }),
		...(measure && { matt: measure }),
		...(kommun && { kommun })
	});
	for (const name of FILTER_ORDER) {
		const value = filters[name];
		if (value) query.set(DIMENSION_NAMES[name].parameter, value);
	}
	return query.size === 0 ? '' : `?${query.toString()}`;
}
