import { lowerFirst } from '../format/capitalized';
import { VARIATION_WORDS } from '../spc/icon-words';
import { changesOf } from '../views/month-changes';
import { figureWithUnit } from '../views/figure-text';
import type { Leaving } from '../disclosure/leaving-view';
import type { MeasureCode } from '../measures/catalogue';
import type { MonthRow } from '../views/chart-view';
import type { ReportHeading, ReportSheet, ReportTable } from './report-sheet';

/** A slide: what it says, its pictures, and what the speaker has below it. */
export interface ReportSlide {
	/** The finding where there is one, else what the slide is about. */
	title: string;
	/** What the slide is about, where the title does not say it. */
	lead: string;
	/** At most two, beside each other. */
	sheets: readonly ReportSheet[];
	lines: readonly string[];
	table: ReportTable | null;
	/** Definitions, target, n and comments: the speaker's notes. */
	notes: readonly string[];
}

/** What the slides of a period are made of. */
export interface SlideSource {
	heading: ReportHeading;
	/** Of every measure; {@link ReportSheet.key} tells them apart. */
	sheets: readonly ReportSheet[];
	/** The measures of the period's last month. */
	rows: readonly Leaving<MonthRow>[];
}

/** A slide that has its place in the user's own order. */
interface Planned {
	title: string;
	/** The measure whose finding is the slide's. */
	leads?: MeasureCode;
	sheets: readonly `${MeasureCode | 'avvikelser'}${'' | ` ${string}`}`[];
}

/** The order that users know (domain.md §7); what nothing is known of is left out. */
const PLAN: readonly Planned[] = [
	{ title: 'Ärenden, kön och planering', leads: 'cases', sheets: ['cases ar', 'plan plan'] },
	{
		title: 'SIP – samordnad individuell plan',
		leads: 'sip-share',
		sheets: ['sip-share ar', 'sip-health-centre healthCentre']
	},
	{
		title: 'Dygn på sjukhuset innan hemgång',
		leads: 'days-mean',
		sheets: ['days-mean ar', 'days-distribution days']
	},
	{ title: 'Avvikelser: antal dygn på sjukhuset innan hemgång', sheets: ['avvikelser'] },
	{
		title: 'Bristande/sen informationsöverföring, slutenvården',
		leads: 'deficiencies',
		sheets: ['deficiencies type']
	},
	{
		title: 'Ärenden med bristande/sen informationsöverföring, per avdelning',
		leads: 'deficiency-ward',
		sheets: ['deficiency-ward ward']
	},
	{
		title: 'Bristande/sen informationsöverföring, primärvården',
		leads: 'deficiencies-primary',
		sheets: ['deficiencies-primary type']
	},
	{
		title: 'Orsak till ej hemgång, intern och extern',
		leads: 'delay-reasons',
		sheets: ['delay-reasons reason', 'delay-reasons owner']
	},
	{
		title: 'Betalningsansvar',
		leads: 'payment-days',
		sheets: ['payment-days ar', 'payment-persons ar']
	},
	{
		title: 'Korttidsvistelse',
		leads: 'short-stay-persons',
		sheets: ['short-stay-persons ar', 'short-stay-length kind']
	},
	{
		title: 'Särskilt boende: erbjudanden och väntan',
		leads: 'care-home-wait',
		sheets: ['care-home-offer-share ar', 'care-home-wait ar']
	}
];

/** Slides before those of the plan and after them. */
const CHANGED = 'Det här har ändrats';
const WRITTEN = 'Kommentarer och åtgärder';

/** The slides of a period, the first with what it is of. */
export function slidesOf(source: SlideSource): ReportSlide[] {
	const { heading, sheets } = source;
	const byKey = new Map(sheets.map((sheet) => [sheet.key, sheet]));
	const planned = PLAN.flatMap((slide): ReportSlide[] => {
		const own = slide.sheets.flatMap((key) => byKey.get(key) ?? []);
		if (!own.some(({ picture }) => picture !== null)) return [];
		const leading = slide.leads === undefined ? undefined : byKey.get(`${slide.leads} manader`);
		return [
			{
				...titleOf(slide.title, leading ?? own[0], heading.period),
				...{ sheets: own.filter(({ picture }) => picture !== null), lines: [], table: null },
				notes: [
					...(leading?.finding ? [leading.finding] : []),
					...(leading ? [leading, ...own] : own).flatMap(notesOn)
				]
			}
		];
	});
	return [opening(heading), changes(source), ...planned, ...written(sheets)];
}

/** The finding first; one that is nothing unusual says of what. */
function titleOf(
	about: string,
	sheet: ReportSheet | undefined,
	period: string
): Pick<ReportSlide, 'title' | 'lead'> {
	const finding = sheet?.finding ?? null;
	if (finding === null) return { title: about, lead: period };
	const isOrdinary = sheet?.verdicts.includes(VARIATION_WORDS.common_cause);
	return isOrdinary
		? { title: `${about}: ${lowerFirst(finding)}`, lead: period }
		: { title: finding, lead: `${about}, ${period}` };
}

/** The first slide of every deck. */
export function opening({
	title,
	kommun,
	period,
	filter,
	seenAs,
	takenOut
}: ReportHeading): ReportSlide {
	return {
		title,
		lead: [kommun, period, ...filter, `uttaget ${takenOut}`].join(', '),
		...{ sheets: [], lines: [], table: null },
		notes: seenAs === null ? [] : [seenAs]
	};
}

function changes({ rows, heading }: SlideSource): ReportSlide {
	const { changed, summary } = changesOf(rows, ({ signal }) => signal);
	return {
		...{ title: CHANGED, lead: summary, sheets: [], lines: [] },
		table:
			changed.length === 0
				? null
				: {
						columns: ['Mått', 'Utfall', 'Förra året', 'Vad diagrammet säger'].map((label) => ({
							...{ label, decimals: null }
						})),
						rows: changed.map(({ caption, headline: { current, previous }, signal }) => [
							caption.shortTitle,
							current.hidden ?? figureWithUnit(current.value, caption),
							previous.hidden ?? figureWithUnit(previous.value, caption, true),
							signal.sentence
						])
					},
		notes: [
			`${heading.period}. Skillnader som inte står här är inom den vanliga variationen från månad till månad.`
		]
	};
}

/** What the kommun has written at the charts, which a meeting goes through last. */
function written(sheets: readonly ReportSheet[]): ReportSlide[] {
	const rows = sheets.flatMap(({ title, comments }) => comments.map((comment) => [title, comment]));
	if (rows.length === 0) return [];
	const columns = ['Mått', 'Kommentar och åtgärd'].map((label) => ({ label, decimals: null }));
	return [{ title: WRITTEN, lead: '', sheets: [], lines: [], table: { columns, rows }, notes: [] }];
}

/** What the speaker has of a chart: definition, target, n and comments. */
export function notesOn({
	title,
	definition,
	target,
	verdicts,
	n,
	notes,
	comments
}: ReportSheet): string[] {
	return [
		`${title}: ${definition}`,
		...(target === null ? [] : [`Mål: ${[target, ...verdicts].join('. ')}`]),
		...(n === null ? [] : [`n = ${n}`]),
		...notes,
		...comments
	];
}
