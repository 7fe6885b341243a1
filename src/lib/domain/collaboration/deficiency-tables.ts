import type { PublishedPeriod } from '../disclosure/published-period';
import { UNKNOWN_GROUP } from '../facts/dimension';
import { deficiencies, deficienciesPrimary } from '../measures/catalogue/deficiencies';
import { delayReasonCases, delayReasons } from '../measures/catalogue/delay';
import { groupLabel, inOrder } from '../measures/group-names';
import { BY_OWNER, BY_REASON } from '../measures/groupings';
import type { GroupedMeasure } from '../measures/measure';
import { delayOwners } from '../lists/delay-owner';
import { DELAY_OWNERS, type DelayOwner } from '../lists/lists';
import { joinedRest } from './joined-rest';
import {
	groupsOfMeasure,
	noFigure,
	saysSomething,
	sheetFigure,
	type SheetSource
} from './sheet-figure';
import { columnLabel, withThirds } from './sheet-periods';
import {
	rowsByGroup,
	seenRows,
	whyNothing,
	type SheetPart,
	type SheetRow,
	type SheetTable
} from './sheet-table';

/** What was lacking from inpatient care, by type. */
export function inpatientTable(source: SheetSource, period: PublishedPeriod): SheetTable {
	return typeTable(deficiencies, source, period, {
		name: 'brister-slutenvard',
		title: 'Från slutenvården',
		counted: 'Brister från slutenvården'
	});
}

/** What was lacking from primary care, by type. */
export function primaryTable(source: SheetSource, period: PublishedPeriod): SheetTable {
	return typeTable(deficienciesPrimary, source, period, {
		name: 'brister-primarvard',
		title: 'Från primärvården',
		counted: 'Brister från primärvården'
	});
}

function typeTable(
	measure: GroupedMeasure,
	source: SheetSource,
	period: PublishedPeriod,
	{ name, title, counted }: { name: string; title: string; counted: string }
): SheetTable {
	const periods = withThirds(period);
	const rows = rowsByGroup(measure, source, periods);
	const { seen, hidden } = seenRows(rows);
	return {
		...{ name, title, corner: 'Typ av brist' },
		columns: periods.map((each) => ({ key: each, label: columnLabel(each) })),
		parts: seen.length === 0 ? [] : [{ title: null, rows: seen }],
		nothing: `${counted}. ${whyNothing(hidden, columnLabel(period))}`,
		notes: namedHidden(seen.length === 0 ? [] : hidden),
		bars: 0
	};
}

/** Rows that are hidden all through are named and not drawn. */
function namedHidden(rows: readonly SheetRow[]): string[] {
	if (rows.length === 0) return [];
	return [`Dolt i varje kolumn: ${rows.map(({ label }) => label).join(', ')}.`];
}

/**
 * Why people who were ready waited, by whose the reason is: persons and days. What the kommun itself
 * caused stands first.
 */
export function reasonTable(source: SheetSource, period: PublishedPeriod): SheetTable {
	const periods = withThirds(period);
	const { lists } = source.context;
	const groups = groupsOfMeasure(delayReasonCases, source, periods, BY_REASON.name);
	const codes = inOrder(BY_REASON, groups, lists);
	const ownerOf = delayOwners(lists);
	const ownerRows = DELAY_OWNERS.map((owner) => ({
		key: owner,
		label: `${groupLabel(BY_OWNER, owner, lists)}, alla`,
		role: 'sum' as const,
		figures: figuresOf(source, periods, owner, BY_OWNER.name)
	}));
	const parts = DELAY_OWNERS.map((owner, at): SheetPart & { hidden: SheetRow[] } => {
		const own = codes.filter((code) => ownerOf(code) === owner);
		const rows = own.map((code) => ({
			key: code,
			label: code === UNKNOWN_GROUP ? 'Okänd orsak' : groupLabel(BY_REASON, code, lists),
			figures: figuresOf(source, periods, code, BY_REASON.name)
		}));
		const { seen, hidden } = seenRows(rows);
		const sum = ownerRows.slice(at, at + 1);
		const rest = hidden.length === 0 ? [] : [restRow(source, { owner, own, periods })];
		return {
			title: groupLabel(BY_OWNER, owner, lists),
			rows: [...seen, ...rest.filter(isTold), ...sum.filter(isTold)],
			hidden: [...hidden, ...sum]
		};
	});
	const shown = parts.some(({ rows }) => rows.some(({ figures }) => figures.some(saysSomething)));
	const hidden = parts.flatMap((part) => part.hidden);
	return {
		...{ name: 'orsaker', title: 'Varför den som var klar inte kom hem', corner: 'Orsak' },
		columns: [
			...periods.map((each) => ({ key: `p-${each}`, label: columnLabel(each), over: 'Personer' })),
			...periods.map((each) => ({ key: `d-${each}`, label: columnLabel(each), over: 'Dygn' }))
		],
		parts: shown
			? parts.flatMap(({ title, rows }) => (rows.length > 0 ? [{ title, rows }] : []))
			: [],
		nothing: whyNothing(
			hidden.filter(({ figures }) => figures.some((each) => each.hidden)),
			columnLabel(period)
		),
		notes: [
			'Personer som väntat minst ett dygn efter utskrivningsklar, efter främsta orsaken.',
			...(parts.some(({ rows }) => rows.some(({ role }) => role === 'rest'))
				? ['Övriga orsaker är alla orsaker av samma slag minus dem vars tal visas i kolumnen.']
				: [])
		]
	};
}

function figuresOf(
	source: SheetSource,
	periods: readonly PublishedPeriod[],
	group: string,
	grouping: string
) {
	return [delayReasonCases, delayReasons].flatMap((measure) =>
		periods.map((period) => sheetFigure(measure, source, { period, group, grouping }))
	);
}

function restRow(
	source: SheetSource,
	{
		owner,
		own,
		periods
	}: { owner: DelayOwner; own: readonly string[]; periods: readonly PublishedPeriod[] }
): SheetRow {
	const measure = delayReasonCases;
	const persons = periods.map((period) => {
		const places = own.map((group) => ({ period, group, grouping: BY_REASON.name }));
		const place = { period, group: owner, grouping: BY_OWNER.name };
		return joinedRest({ measure, place, parts: { measure, places } }, source);
	});
	const days = periods.map(() => noFigure(delayReasons));
	return {
		key: `${owner}-rest`,
		label: 'Övriga orsaker',
		role: 'rest',
		figures: [...persons, ...days]
	};
}

function isTold({ figures }: SheetRow): boolean {
	return figures.some(saysSomething);
}
