import { reportCsv } from '../../domain/report/report-csv';
import type { ReportFormat } from '../../domain/report/report-kind';
import type { Report } from '../../domain/report/report-sheet';
import { figuresCsv } from '../csv';
import { boardDocument } from './board-document';
import { deckOf, workbookOf } from './office-files';
import { yearTextFile } from './year-text-file';
import type { ReportContents } from './read-report';

/** A report as a file's bytes. The format is one that the report can be had as. */
export async function reportBytes(
	report: ReportContents,
	format: ReportFormat
): Promise<Uint8Array> {
	switch (format) {
		case 'xlsx':
			return workbookOf(report);
		case 'pptx':
			return deckOf(report.heading, report.slides, report.template);
		case 'docx':
			if (report.board === null) throw new Error(`${report.name} has no table for a document`);
			return boardDocument(report.heading, report.board);
		case 'txt':
			if (report.yearText === null) throw new Error(`${report.name} has no text`);
			return inUtf8(yearTextFile(report.heading, report.yearText));
		case 'csv':
			return inUtf8(figuresCsv(reportCsv(report)));
		case 'json':
			return inUtf8(JSON.stringify(reportJson(report)));
	}
}

/** What programs get of a report. */
function reportJson({ heading, sheets }: Report): Report {
	return { heading, sheets };
}

function inUtf8(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}
