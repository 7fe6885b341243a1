import type { Month } from '../calendar/month';
import { DIMENSION_NAMES } from '../facts/dimension';
import { formatNumber } from '../format/number';
import { sipShare } from '../measures/catalogue/sip';
import { periodCell, periodGroups } from '../measures/evaluate';
import { groupsIn } from '../measures/fact-table';
import { dimensionGrouping, groupLabel, inOrder } from '../measures/group-names';
import type { GroupedMeasure, Grouping } from '../measures/measure';
import { funnel, funnelCurve, type FunnelPlace } from '../spc/funnel';
import { PLACE_WORDS, TOO_FEW } from '../spc/funnel-words';
import { funnelDrawing, type FunnelDrawing, type FunnelTone } from './funnel-drawing';
import { monthSpanLabel } from './labels';
import type { ViewInput } from './view-input';

/** What a funnel compares, in Swedish. */
interface FunnelWords {
	title: string;
	/** One of them. */
	unit: string;
	/** How many cases each has, and how many of them are counted. */
	cases: string;
	counted: string;
	/** Along the axes. */
	horizontal: string;
	vertical: string;
	/** What a unit is held to. */
	others: string;
}

/** A unit as its table tells of it. */
export interface FunnelRow {
	key: string;
	name: string;
	n: string;
	counted: string;
	/** Per 100 cases. */
	value: string;
	place: string;
}

/** Units held to all of them together by limits that go by how many cases each has (domain.md §5.1.1). */
export interface FunnelView {
	words: FunnelWords;
	period: string;
	/** Which months, and how it is read. */
	lead: string;
	/** The last of its months. */
	last: Month;
	/** In the order of the list, never ranked. */
	rows: FunnelRow[];
	drawing: FunnelDrawing;
}

const WARDS: FunnelWords = {
	title: 'Avdelningarna mot varandra',
	unit: 'Avdelning',
	cases: 'Ärenden',
	counted: 'Med brist',
	horizontal: 'Ärenden på avdelningen',
	vertical: 'Med brist, per 100 ärenden',
	others: 'Mot alla avdelningar'
};
const HEALTH_CENTRES: FunnelWords = {
	title: 'Hälsocentralerna mot varandra',
	unit: 'Hälsocentral',
	cases: 'Ärenden',
	counted: 'Med SIP',
	horizontal: 'Listades ärenden',
	vertical: 'Med SIP, per 100 ärenden',
	others: 'Mot alla hälsocentraler'
};

interface Unit {
	key: string;
	counted: number;
	n: number;
}

/** The groups of a measure that counts some of each group's own cases, over some months. */
export function funnelView(
	measure: GroupedMeasure,
	input: ViewInput,
	months: readonly Month[]
): FunnelView {
	const [grouping] = measure.groupings;
	const cells = [...(periodGroups(measure, input, months) ?? [])];
	const units = cells.flatMap(([key, { cell }]) =>
		key === null ? [] : [{ key, counted: cell.numerator ?? 0, n: cell.n }]
	);
	return viewOf(units, { grouping, input, months, words: WARDS, more: 'concern' });
}

/** Cases with a SIP of all discharged who are listed at each health centre; the table is by it. */
export function sipFunnelView(input: ViewInput, months: readonly Month[]): FunnelView {
	const groups = groupsIn(input.table).filter((group) => group !== null);
	const units = groups.map((key) => {
		const cell = periodCell(sipShare, input, months, key)?.cell;
		return { key, counted: cell?.numerator ?? 0, n: cell?.n ?? 0 };
	});
	const grouping = dimensionGrouping('healthCentre', DIMENSION_NAMES.healthCentre.label);
	return viewOf(units, { grouping, input, months, words: HEALTH_CENTRES, more: 'good' });
}

interface Laying {
	grouping: Grouping;
	input: ViewInput;
	months: readonly Month[];
	words: FunnelWords;
	/** What more than others is. */
	more: 'concern' | 'good';
}

function viewOf(
	units: readonly Unit[],
	{ grouping, input, months, words, more }: Laying
): FunnelView {
	const { lists } = input.context;
	const order = inOrder(
		grouping,
		units.map(({ key }) => key),
		lists
	);
	const sorted = units.toSorted((one, other) => order.indexOf(one.key) - order.indexOf(other.key));
	const named = sorted.map((unit) => ({ ...unit, name: groupLabel(grouping, unit.key, lists) }));
	const { centre, points } = funnel(named, 'share');
	const sizes = units.flatMap(({ n }) => (n > 0 ? [n] : []));
	const curve =
		centre === null
			? []
			: funnelCurve(centre, 'share', { least: Math.min(...sizes), most: Math.max(...sizes) });
	const keyed = points.map((point, at) => ({ ...point, key: sorted[at]?.key ?? '' }));
	const toneOf = (place: FunnelPlace | null): FunnelTone => {
		if (place === null) return 'few';
		if (place === 'within') return 'within';
		const fewer = more === 'concern' ? 'good' : 'concern';
		return place.startsWith('above') ? more : fewer;
	};
	const period = monthSpanLabel(months);
	return {
		...{ words, period },
		lead: `${period}. Ju färre ärenden, desto mer skiljer slumpen: därför är gränserna en tratt. Bara de utanför den skiljer sig säkert från de andra.`,
		last: months.at(-1) ?? '',
		rows: keyed.map(({ key, name, n, counted, value, place }) => ({
			...{ key, name, n: formatNumber(n, 0), counted: formatNumber(counted, 0) },
			value: formatNumber(value, 1),
			place: place === null ? TOO_FEW : PLACE_WORDS[place]
		})),
		drawing: funnelDrawing(keyed, { centre, curve }, toneOf)
	};
}
