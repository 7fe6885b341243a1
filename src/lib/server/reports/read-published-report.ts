import { publishedPeriodLabel } from '../../domain/disclosure/published-period';
import type { LocalDate } from '../../domain/calendar/moment';
import { publishedSheet, trendSheet } from '../../domain/report/published-sheet';
import type { ReportSheet } from '../../domain/report/report-sheet';
import { readSheet } from '../collaboration/read-sheet';
import type { Database } from '../database/open';
import type { Scope } from '../scope';

/** What a samverkan reader's report is of. */
export interface PublishedReportRequest {
	/** A code, or all kommuner of the region; the reader's own when left out. */
	kommun?: string | undefined;
	/** A third or a year that is published; the latest when left out. */
	period?: string | undefined;
	today: LocalDate;
}

/** A report of what is published, with small numbers hidden. */
export interface PublishedReport {
	sheets: ReportSheet[];
	/** Names of the kommuner. */
	kommun: string;
	period: string;
	/** How hidden figures are to be read. */
	legend: string;
	/** What the figures were read with, a kommun each. */
	scopes: Scope[];
}

/** The tables that samverkan meets on, from published figures alone; or in sentences why there are none. */
export async function readPublishedReport(
	database: Database,
	reader: Scope,
	{ kommun, period, today }: PublishedReportRequest
): Promise<{ report: PublishedReport; problems: null } | { report: null; problems: string[] }> {
	const page = await readSheet(database, reader, { kommun, period }, today);
	if (page === null) return { report: null, problems: ['Kommunen finns inte i din region.'] };
	const { sheet, period: shown, unread, legend, scopes } = page;
	if (sheet === null || shown === null) {
		const problems = unread.length > 0 ? unread : ['Ingen period är publicerad.'];
		return { report: null, problems };
	}
	const label = publishedPeriodLabel(shown);
	const names = page.publications.map((each) => each.kommun);
	return {
		report: {
			...{ legend, scopes, period: label, kommun: names.join(', ') },
			sheets: [
				...sheet.trends.map(trendSheet),
				...sheet.sections.flatMap(({ tables, lead }) =>
					tables.map((table) => publishedSheet(table, { period: label, lead }))
				)
			]
		},
		problems: null
	};
}
