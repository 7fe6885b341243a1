import type { Problem } from '../../domain/machine/problem';
import { reportFileName } from '../../domain/report/file-name';
import { REPORT_FORMATS, type ReportFormat } from '../../domain/report/report-kind';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import { recordLeft } from '../measures/file-response';
import type { Scope } from '../scope';
import { readReport, type ReportQuestion } from './read-report';
import { reportBytes } from './report-bytes';

/** A report as a file. */
export interface ReportFile {
	name: string;
	media: string;
	/** Makes it; the log of each kommun whose figures are in it tells that they left. */
	bytes(): Promise<Uint8Array>;
}

/** Which report, in which of its formats. */
export interface ReportFileQuestion extends ReportQuestion {
	format: ReportFormat;
	/** What limits the figures, as the log tells it. */
	chosen: Readonly<Record<string, string>>;
}

/**
 * Reads a report of what its reader may see, to be had as a file.
 * @throws {NotNow} while cases are counted anew
 */
export async function readReportFile(
	database: Database,
	reader: Scope,
	{ format, chosen, ...question }: ReportFileQuestion
): Promise<{ file: ReportFile; problems: null } | { file: null; problems: Problem[] }> {
	const { report, problems } = await readReport(database, reader, question);
	if (problems !== null) return { file: null, problems };
	const name = reportFileName(report.heading, {
		...{ name: question.name, period: report.periodCode, format },
		part: question.measure?.title ?? null
	});
	const bytes = async () => {
		for (const scope of report.scopes) {
			await transaction(database, scope, (tx) => recordLeft(tx, scope, { name, chosen }));
		}
		return reportBytes(report, format);
	};
	return { file: { name, bytes, media: REPORT_FORMATS[format].media }, problems: null };
}
