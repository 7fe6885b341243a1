import type { LocalDate } from '../../domain/calendar/moment';
import { openingPeriod } from '../../domain/collaboration/sheet-periods';
import { lastCompleteMonth } from '../../domain/period/period';
import { readReportPeriod } from '../../domain/report/report-period';
import type { Database } from '../database/open';
import { readSheet } from '../collaboration/read-sheet';
import type { PageGround } from '../measures/read-ground';
import type { Scope } from '../scope';

/** The period that the page of a kommun's own reports is about. */
export interface OwnPeriod {
	/** As addresses have it; null where it cannot be read, or there are no figures. */
	code: string | null;
	/** As people read it. */
	label: string;
	/** Others that are likely asked for: their codes and names. */
	likely: { code: string; label: string }[];
	problem: string | null;
}

/** Reads what period is asked for, the latest month that has figures when none is. */
export function ownPeriod(
	typed: string,
	{ span }: Pick<PageGround, 'span'>,
	today: LocalDate
): OwnPeriod {
	const opening = span?.opening ?? lastCompleteMonth(today);
	const year = opening.slice(0, 4);
	const likely = [opening, `${year}-T1`, `${year}-T2`, year, `${Number(year) - 1}`].flatMap(
		(code) => {
			const { value } = readReportPeriod(code, today);
			return value === null ? [] : [{ code: value.code, label: value.label }];
		}
	);
	const different = likely.filter(
		({ code }, at) => likely.findIndex((each) => each.code === code) === at
	);
	const { value, problem } = readReportPeriod(typed === '' ? opening : typed, today);
	const none = span === null;
	return {
		code: none || value === null ? null : value.code,
		...{ label: value?.label ?? typed, likely: none ? [] : different, problem }
	};
}

/** What a reader of published figures can have reports of. */
export interface PublishedChoices {
	kommun: string;
	kommuner: { code: string; name: string }[];
	period: string | null;
	periods: string[];
	unread: string[];
}

/** Reads it; null for a kommun whose figures the reader may not look at. */
export async function readPublishedChoices(
	database: Database,
	reader: Scope,
	asked: { kommun?: string | undefined; period?: string | undefined },
	today: LocalDate
): Promise<PublishedChoices | null> {
	const page = await readSheet(database, reader, asked, today);
	if (page === null) return null;
	const { kommun, kommuner, periods, period, unread } = page;
	return { kommun, kommuner, periods, unread, period: period ?? openingPeriod(periods) };
}
