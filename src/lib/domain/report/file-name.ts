import { asFileName } from '../format/file-name';
import { REPORTS, type ReportFormat, type ReportName } from './report-kind';
import type { ReportHeading } from './report-sheet';

/** What a report's file is called: kommun, report, period and filter, as `Umeå kommun Bilder 2019-12.pptx`. */
export function reportFileName(
	{ kommun, filter }: Pick<ReportHeading, 'kommun' | 'filter'>,
	{
		name,
		period,
		format,
		part
	}: {
		name: ReportName;
		period: string;
		format: ReportFormat;
		/** The one measure that it is of; null of all. */
		part: string | null;
	}
): string {
	const words = [kommun, REPORTS[name].title, ...(part === null ? [] : [part]), period, ...filter];
	return `${asFileName(words.join(' ')).slice(0, LONGEST)}.${format}`;
}

/** Longest name of a file, in characters, without its ending. */
const LONGEST = 180;
