import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	integer,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import { USUAL_THRESHOLD } from '../../../domain/disclosure/threshold';
import type { ReportFormat, ReportName } from '../../../domain/report/report-kind';
import { bytes, instant, kommunColumn } from './columns';
import { allow, both, may, ownKommun, ownRegion } from './policies';

/** Which reports the night makes of each month in a kommun, and when. */
export const reportSchedule = pgTable(
	'report_schedule',
	{
		kommun: kommunColumn().primaryKey(),
		/** Of the month that follows; null where none is made. */
		day: integer('day'),
		reports: text('reports').array().$type<ReportName[]>().notNull(),
		keptMonths: integer('kept_months').notNull()
	},
	(table) => [
		check('report_schedule_day', sql`${table.day} between 1 and 28`),
		check('report_schedule_kept', sql`${table.keptMonths} between 1 and 36`),
		...allow(['select'], both(ownKommun, may('settings.read', 'upkeep'))),
		...allow(['insert', 'update'], both(ownKommun, may('targets.write')))
	]
);

/** Whoever has every committee whose figures are in it. */
const ownFigures = both(
	both(ownKommun, may('figures.read')),
	sql`not published and committees <@ (select svu_committees())::text[]`
);

/** Whoever reads what is published, unless more is hidden now than when it was made. */
const publishedFigures = both(
	both(ownRegion, may('published.read')),
	sql`published and threshold >= coalesce(
		(select small_number_threshold from kommun_setting where kommun_setting.kommun = scheduled_report.kommun),
		${sql.raw(String(USUAL_THRESHOLD))})`
);

/** A report that the night has made, waiting for those who may read it. It holds no single cases. */
export const scheduledReport = pgTable(
	'scheduled_report',
	{
		id: uuid('id').notNull().defaultRandom(),
		kommun: kommunColumn(),
		report: text('report').$type<ReportName>().notNull(),
		/** As addresses have it: a month, or a published period. */
		period: text('period').notNull(),
		/** Made of what is published; else of the kommun's own figures. */
		published: boolean('published').notNull(),
		/** Whose figures are in it; none of what is published. */
		committees: text('committees').array().notNull(),
		/** Fewer persons than this are hidden in what is published. */
		threshold: integer('threshold').notNull(),
		format: text('format').$type<ReportFormat>().notNull(),
		/** The file's name. */
		name: text('name').notNull(),
		content: bytes('content').notNull(),
		madeAt: instant('made_at').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.id] }),
		unique('scheduled_report_once').on(
			table.kommun,
			table.report,
			table.period,
			table.published,
			table.committees
		),
		check(
			'scheduled_report_committees',
			sql`${table.published} = (cardinality(${table.committees}) = 0)`
		),
		...allow(
			['select'],
			sql`(${ownFigures}) or (${publishedFigures}) or (${both(ownKommun, may('upkeep'))})`
		),
		...allow(['insert', 'delete'], both(ownKommun, may('upkeep')))
	]
);
