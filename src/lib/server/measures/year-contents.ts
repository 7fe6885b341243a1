import { yearOf } from '../../domain/calendar/month';
import { SECTIONS } from '../../domain/measures/measure';
import { shownMeasures } from '../../domain/measures/shown-measures';
import { seriesTargetCode } from '../../domain/target/target-for';
import type { YearGround } from './read-ground';

/** What År can show. */
export interface YearContents {
	/** Measures under their section, then external series. */
	measures: { value: string; label: string; group: string }[];
	/** Years with figures; null while there is neither a case nor a series. */
	years: { first: number; last: number } | null;
}

/** Title of the external series among the sections of the year. */
export const SERIES_TITLE = 'Verksamhetens månadsserier';

/** The measures and series to choose from, and the years they reach over. */
export function yearContents({
	span,
	series,
	context
}: Pick<YearGround, 'span' | 'series' | 'context'>): YearContents {
	const months = [span?.first, span?.last, ...series.flatMap(({ from, to }) => [from, to])];
	const years = months.flatMap((month) => (month ? [yearOf(month)] : []));
	return {
		measures: [
			...shownMeasures(context).map(({ code, title, section }) => ({
				value: code,
				label: title,
				group: SECTIONS[section]
			})),
			...series.map(({ name }) => ({
				value: seriesTargetCode(name),
				label: name,
				group: SERIES_TITLE
			}))
		],
		years: years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) }
	};
}
