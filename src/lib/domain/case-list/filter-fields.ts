import { CARE_FORM_LABELS, SEX_LABELS } from '../case/labels';
import {
	AGE_BANDS,
	DIMENSION_NAMES,
	FILTER_ORDER,
	UNKNOWN_GROUP,
	type Dimension
} from '../facts/dimension';
import type { Lists } from '../lists/lists';
import {
	CASE_STATUSES,
	DATE_FILTERS,
	hasMoreFilters,
	RESPONSIBLE,
	type CaseListAddress,
	type CaseStatus,
	type DateFilter
} from './address';
import type { DateProblems } from './filter-dates';
import { ANY_DEFICIENCY, DEFICIENCY_PLACES, deficiencyMark } from './marks';

/** Something that a filter can be set to. */
interface Choice {
	value: string;
	label: string;
	/** The heading it stands under. */
	group?: string;
}

/** A filter of the list, as the page draws it: a menu where there are choices, else a date. */
export interface FilterField {
	name: string;
	label: string;
	value: string;
	choices?: readonly Choice[];
	/** What the menu calls no choice, where there may be none. */
	empty?: string;
	/** What is wrong with the date. */
	error?: string | undefined;
}

/** The filters of the list, in words: the page brings no table of what a case can have. */
export interface FilterFields {
	usual: readonly FilterField[];
	/** Those that are seldom used. */
	more: readonly FilterField[];
	/** Any of these is set. */
	moreSet: boolean;
	/** What is chosen, for who has the fields folded. */
	chosen: string;
}

/** What the filters can be set to. */
export interface FilterSetting {
	lists: Lists;
	committees: readonly { code: string; abbreviation: string }[];
	/** Who may follow a case. */
	colleagues: readonly { id: string; name: string }[];
	problems: DateProblems;
}

const STATUS_WORDS: Readonly<Record<CaseStatus, string>> = {
	alla: 'Alla',
	öppna: 'Öppna',
	väntar: 'Väntar på hemgång',
	utskrivna: 'Utskrivna',
	makulerade: 'Makulerade'
};
const DATE_LABELS: Readonly<Record<DateFilter, string>> = {
	from: 'Inskriven från',
	to: 'till och med',
	readyFrom: 'Utskrivningsklar från',
	readyTo: 'Utskrivningsklar till och med',
	dischargedFrom: 'Utskriven från',
	dischargedTo: 'Utskriven till och med',
	updatedFrom: 'Ändrad sedan'
};
/** Those that are always seen; the others stand among more. */
const USUAL_DATES: readonly DateFilter[] = ['from', 'to'];

/** The filters of a list with such an address. */
export function filterFields(address: CaseListAddress, setting: FilterSetting): FilterFields {
	const { lists, colleagues, problems } = setting;
	const dates = (Object.keys(DATE_LABELS) as DateFilter[]).map((filter) => ({
		filter,
		field: {
			name: DATE_FILTERS[filter],
			label: DATE_LABELS[filter],
			value: address[filter],
			error: problems[filter]
		}
	}));
	const groups = FILTER_ORDER.map((dimension) =>
		menu(DIMENSION_NAMES[dimension].parameter, DIMENSION_NAMES[dimension].label, {
			value: address.groups[dimension] ?? '',
			choices: CHOICES[dimension](setting)
		})
	);
	const status = {
		name: 'status',
		label: 'Status',
		value: address.status,
		choices: CASE_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }))
	};
	const others = [
		menu('ansvarig', 'Ansvarig', {
			value: address.responsible,
			choices: [
				{ value: RESPONSIBLE.self, label: 'Mina' },
				{ value: RESPONSIBLE.nobody, label: 'Ingen' },
				...colleagues.map(({ id, name }) => ({ value: id, label: name }))
			]
		}),
		menu('informationsbrist', 'Brist i informationsöverföring', {
			value: address.deficiency,
			choices: deficiencies(lists)
		}),
		menu('orsak', 'Orsak till ej hemgång', {
			value: address.reason,
			choices: named(lists.delayReason)
		})
	];
	const isUsual = ({ filter }: { filter: DateFilter }) => USUAL_DATES.includes(filter);
	const words = [
		address.search,
		address.status === 'alla' ? '' : wordOf(status),
		...groups.map(wordOf),
		...dates.map(({ field }) => field.value && `${field.label} ${field.value}`),
		...others.map(wordOf)
	].filter((word) => word !== '');
	const fieldOf = ({ field }: { field: FilterField }) => field;
	return {
		usual: [status, ...groups, ...dates.filter(isUsual).map(fieldOf)],
		more: [...dates.filter((date) => !isUsual(date)).map(fieldOf), ...others],
		moreSet: hasMoreFilters(address),
		chosen: words.join(', ') || 'Alla ärenden'
	};
}

function menu(
	name: string,
	label: string,
	{ value, choices }: { value: string; choices: readonly Choice[] }
): FilterField {
	return { name, label, value, choices, empty: 'Alla' };
}

/** What a menu is set to, in words; '' for no choice. */
function wordOf({ choices = [], value }: FilterField): string {
	return choices.find((choice) => choice.value === value)?.label ?? '';
}

const CHOICES: Readonly<Record<Dimension, (setting: FilterSetting) => readonly Choice[]>> = {
	ward: ({ lists }) => [...named(lists.ward), unknown('Okänd')],
	healthCentre: ({ lists }) => [...named(lists.healthCentre), unknown('Okänd')],
	plan: ({ lists }) => [...named(lists.plan), unknown('Saknas')],
	sex: () => ofLabels(SEX_LABELS),
	age: () => AGE_BANDS.map((band) => ({ value: band, label: band.replace('-', '–') })),
	committee: ({ committees }) =>
		committees.map(({ code, abbreviation }) => ({ value: code, label: abbreviation })),
	careForm: () => ofLabels(CARE_FORM_LABELS)
};

function named(list: readonly { code: string; name: string }[]): Choice[] {
	return list.map(({ code, name }) => ({ value: code, label: name }));
}

function unknown(label: string): Choice {
	return { value: UNKNOWN_GROUP, label };
}

function ofLabels(labels: Readonly<Record<string, string>>): Choice[] {
	return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

function deficiencies(lists: Lists): Choice[] {
	const places = { slutenvard: lists.deficiencyInpatient, primarvard: lists.deficiencyPrimary };
	return [
		{ value: ANY_DEFICIENCY, label: 'Någon brist' },
		...(['slutenvard', 'primarvard'] as const).flatMap((place) => {
			const group = DEFICIENCY_PLACES[place];
			return [
				{ value: place, label: `Någon, ${group.toLowerCase()}`, group },
				...named(places[place]).map(({ value, label }) => ({
					value: deficiencyMark(place, value),
					label,
					group
				}))
			];
		})
	];
}
