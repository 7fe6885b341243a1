import type { PublishedPeriod } from '../disclosure/published-period';
import { UNKNOWN_GROUP } from '../facts/dimension';
import { cases } from '../measures/catalogue/cases';
import { daysMean, sameDayShare } from '../measures/catalogue/days';
import { deficiencyWard } from '../measures/catalogue/deficiencies';
import { dimensionGrouping, groupLabel, inOrder } from '../measures/group-names';
import { joinedRest } from './joined-rest';
import {
	groupsOfMeasure,
	groupsWithFigures,
	noFigure,
	rateOf,
	saysSomething,
	sheetFigure,
	type SheetFigure,
	type SheetSource
} from './sheet-figure';
import { columnLabel, withThirds } from './sheet-periods';
import {
	seenRows,
	whyNothing,
	type SheetPart,
	type SheetRow,
	type SheetTable
} from './sheet-table';

const WARDS = dimensionGrouping('ward', 'Avdelning');
const ELSEWHERE = 'Utan sjukhus';

/** The wards by hospital, in the list's own order: never a ranking (domain.md §5.1). */
export function wardTable(source: SheetSource, period: PublishedPeriod): SheetTable {
	const periods = withThirds(period);
	const { lists } = source.context;
	const codes = new Set([
		...groupsWithFigures(source, 'ward', periods),
		...groupsOfMeasure(deficiencyWard, source, periods)
	]);
	const ordered = inOrder(WARDS, codes, lists);
	const rows = ordered.map((ward) => ({
		key: ward,
		label: groupLabel(WARDS, ward, lists),
		figures: wardFigures(source, ward, periods)
	}));
	const { seen, hidden } = seenRows(rows);
	const rest = restRow(source, ordered, periods);
	const hasRest = rest.figures.slice(0, periods.length).some(needsTelling);
	const parts: SheetPart[] =
		seen.length === 0
			? []
			: [...byHospital(source, seen), ...(hasRest ? [{ title: null, rows: [rest] }] : [])];
	return {
		...{ name: 'avdelningar', title: 'Avdelningarna', corner: 'Avdelning' },
		columns: [
			...periods.map((each) => ({
				key: `cases-${each}`,
				label: columnLabel(each),
				over: 'Ärenden'
			})),
			...periods.map((each) => ({
				key: `deficient-${each}`,
				label: columnLabel(each),
				over: 'Ärenden med brist'
			})),
			{ key: 'rate', label: 'Andel med brist' },
			{ key: 'days', label: 'Medeldygn' },
			{ key: 'same-day', label: 'Hem samma dag' }
		],
		parts,
		nothing: whyNothing(hidden, columnLabel(period)),
		notes: [
			'Avdelningarna står i listans ordning, inte i rangordning.',
			...(hasRest
				? [
						'Övriga avdelningar är hela kommunens ärenden minus de avdelningar vars tal visas i samma kolumn.'
					]
				: [])
		]
	};
}

function wardFigures(
	source: SheetSource,
	ward: string,
	periods: readonly PublishedPeriod[]
): SheetFigure[] {
	const [period = ''] = periods;
	const part = { of: 'ward', group: ward } as const;
	const deficient = periods.map((each) =>
		sheetFigure(deficiencyWard, source, { period: each, group: ward })
	);
	return [
		...periods.map((each) => sheetFigure(cases, source, { period: each, part })),
		...deficient,
		...deficient.slice(0, 1).map(rateOf),
		sheetFigure(daysMean, source, { period, part }),
		sheetFigure(sameDayShare, source, { period, part })
	];
}

/** Everybody on wards that are hidden, joined; of deficiencies and days there is no such figure. */
function restRow(
	source: SheetSource,
	wards: readonly string[],
	periods: readonly PublishedPeriod[]
): SheetRow {
	const counts = periods.map((period) => {
		const places = wards.map((group) => ({ period, part: { of: 'ward' as const, group } }));
		return joinedRest(
			{ measure: cases, place: { period }, parts: { measure: cases, places } },
			source
		);
	});
	const others = [
		...periods.map(() => noFigure(deficiencyWard)),
		...[rateOf(noFigure(deficiencyWard)), noFigure(daysMean), noFigure(sameDayShare)]
	];
	return {
		key: 'rest',
		label: 'Övriga avdelningar',
		role: 'rest',
		figures: [...counts, ...others]
	};
}

function needsTelling(figure: SheetFigure): boolean {
	return figure.hidden !== undefined || saysSomething(figure);
}

function byHospital({ context: { lists } }: SheetSource, rows: readonly SheetRow[]): SheetPart[] {
	const hospitalOf = new Map(lists.ward.map(({ code, hospital }) => [code, hospital]));
	const known = lists.hospital.map(({ code, name }) => ({
		title: name,
		rows: rows.filter(({ key }) => hospitalOf.get(key) === code)
	}));
	const placed = new Set(known.flatMap((part) => part.rows));
	const left = rows.filter((row) => !placed.has(row));
	const title = left.every(({ key }) => key === UNKNOWN_GROUP) ? null : ELSEWHERE;
	return [...known, { title, rows: left }].filter((part) => part.rows.length > 0);
}
