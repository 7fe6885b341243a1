import type { RequestEvent } from '@sveltejs/kit';
import { REPORTS_PATH } from '../../domain/address/paths';
import { scopeOf } from '../access/gate';
import { application } from '../application';
import { today } from '../clock';
import { readReport, type ReportContents, type ReportQuestion } from './read-report';

/** A report on a page of its own, or why there is none. */
export type ReportPage<Shown> = { back: string } & (
	| { report: Shown; problems: null }
	| { report: null; problems: string[] }
);

/**
 * Reads the report of a page.
 * @param shown what of it the page shows
 * @throws whatever `scopeOf` throws
 */
export async function reportPageFor<Shown>(
	event: RequestEvent,
	question: Omit<ReportQuestion, 'today'>,
	shown: (report: ReportContents) => Shown
): Promise<ReportPage<Shown>> {
	const back = REPORTS_PATH + event.url.search;
	const { report, problems } = await readReport(application().database, scopeOf(event), {
		...question,
		today: today()
	});
	return problems === null
		? { back, report: shown(report), problems: null }
		: { back, report: null, problems: problems.map(({ message }) => message) };
}
