import { asc, desc, eq } from 'drizzle-orm';
import { publishedPeriodLabel } from '../../domain/disclosure/published-period';
import { parsePeriod } from '../../domain/period/period';
import { REPORT_FORMATS, REPORTS } from '../../domain/report/report-kind';
import { collaborationScope } from '../access/gate';
import { readsPublished } from '../access/reads-published';
import { stockholmMoment } from '../clock';
import type { Database } from '../database/open';
import { kommun, scheduledReport } from '../database/schema';
import { transaction, type Transaction } from '../database/transaction';
import { allCommittees } from '../lists/read-kommun';
import { recordLeft } from '../measures/file-response';
import type { Scope } from '../scope';

/** A report that waits, as the list of them tells of it. */
export interface WaitingReport {
	id: string;
	title: string;
	/** What the file opens in. */
	format: string;
	/** Whose figures: a kommun, or some of its committees. */
	whose: string;
	madeAt: string;
}

/** The reports of a period that wait. */
export interface WaitingPeriod {
	period: string;
	label: string;
	reports: WaitingReport[];
}

/** The reports that wait for the reader, the latest period first. */
export async function loadWaitingReports(tx: Transaction, scope: Scope): Promise<WaitingPeriod[]> {
	const { id, report, format, period, committees, published, madeAt } = scheduledReport;
	const rows = await tx
		.select({ id, report, format, period, committees, madeAt, place: kommun.name })
		.from(scheduledReport)
		.innerJoin(kommun, eq(kommun.code, scheduledReport.kommun))
		.where(eq(published, readsPublished(scope)))
		.orderBy(desc(period), asc(kommun.name), asc(committees), asc(report));
	const all = await allCommittees(tx, scope);
	const whose = ({ committees: own, place }: (typeof rows)[number]) =>
		own.length === 0 || own.length === all.length
			? place
			: all.flatMap(({ code, name }) => (own.includes(code) ? [name] : [])).join(', ');
	return [...new Set(rows.map((row) => row.period))].map((code) => ({
		period: code,
		label: parsePeriod(code)?.label ?? publishedPeriodLabel(code),
		reports: rows
			.filter((row) => row.period === code)
			.map((row) => ({
				...{ id: row.id, title: REPORTS[row.report].title, whose: whose(row) },
				...{ format: REPORT_FORMATS[row.format].name, madeAt: stockholmMoment(row.madeAt) }
			}))
	}));
}

/** A report that has waited, as a file; null for one that the reader may not read. The log tells that its figures left. */
export async function readWaitingReport(
	database: Database,
	reader: Scope,
	id: string
): Promise<{ name: string; media: string; content: Uint8Array<ArrayBuffer> } | null> {
	const row = await transaction(database, reader, async (tx) => {
		const { name, format, content, period, published, kommun: whose } = scheduledReport;
		const [found] = await tx
			.select({ name, format, content, period, published, whose })
			.from(scheduledReport)
			.where(eq(scheduledReport.id, id));
		return found;
	});
	if (row === undefined) return null;
	const scope = row.published ? await collaborationScope(database, reader, row.whose) : reader;
	if (scope === null) return null;
	const { name, period, format, content } = row;
	const left = { name, chosen: { period } };
	await transaction(database, scope, (tx) => recordLeft(tx, scope, left));
	return { name, media: REPORT_FORMATS[format].media, content: Uint8Array.from(content) };
}
