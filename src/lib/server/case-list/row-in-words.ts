import { dateOf, type LocalDate } from '../../domain/calendar/moment';
import type { Sex } from '../../domain/case/case';
import { countedStay, daysCounted } from '../../domain/case/day-count';
import { SEX_LABELS } from '../../domain/case/labels';
import { nameIn } from '../../domain/case-form/field-text';
import { UNKNOWN_GROUP } from '../../domain/facts/dimension';
import type { ListName, Lists } from '../../domain/lists/lists';
import type { CaseListRow } from '../cases/shown-row';
import type { Committee } from '../lists/read-kommun';

const SEX_LETTERS: Readonly<Record<Sex, string>> = { kvinna: 'K', man: 'M', 'uppgift saknas': '–' };

/** A row of the list in the words it is shown with. */
export function rowInWords(
	row: CaseListRow,
	{ lists, committees, today }: { lists: Lists; committees: Committee[]; today: LocalDate }
) {
	const name = (list: ListName, code: string) =>
		code === UNKNOWN_GROUP ? '' : nameIn(lists, list, code);
	const sex = row.sex as Sex;
	const days = daysCounted(countedStay(row.counted), today);
	return {
		id: row.id,
		number: row.number,
		committee: committees.find(({ code }) => code === row.committee)?.abbreviation ?? '',
		sex: { short: SEX_LETTERS[sex], full: SEX_LABELS[sex] },
		birthYear: row.birthYear === null ? '' : String(row.birthYear),
		ward: name('ward', row.ward),
		healthCentre: name('healthCentre', row.healthCentre),
		plan: name('plan', row.plan),
		admitted: dateOf(row.admitted),
		ready: row.ready === null ? '' : dateOf(row.ready),
		discharged: row.discharged === null || row.annulled ? '' : dateOf(row.discharged),
		days: days === null ? '' : String(days),
		status: statusOf(row)
	};
}

function statusOf(row: CaseListRow) {
	if (row.annulled) return 'makulerad' as const;
	if (row.discharged !== null) return 'utskriven' as const;
	return row.waiting ? ('väntar' as const) : ('inskriven' as const);
}
