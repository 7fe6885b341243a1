import { addMonths, monthsBetween } from '../calendar/month';
import type { CountedFigure } from '../case-list/counted';
import { formatMonth } from '../format/date';
import { delayOwners } from '../lists/delay-owner';
import type { Lists } from '../lists/lists';
import { measureByCode, type MeasureCode } from './catalogue';
import { DAY_GROUPS } from './day-groups';
import { groupLabel, isGroupOf } from './group-names';
import { BY_OWNER } from './groupings';
import type { Grouping } from './measure';
import { titleOfWhole } from './whole';

/** The group that is asked for, of the measure's own; '' for all of them. */
interface Part {
	group: string;
	grouping: string | undefined;
}

const always = (pattern: string) => () => pattern;
const ofGroup =
	(name: string) =>
	({ group }: Part) =>
		group === '' ? `^${name}/` : `^${name}/${literal(group)}$`;
const CASES = always('^cases$');
const DAYS = always('^days/');
const PAYMENT = always('^payPersons$');
const SHORT_STAY = always('^ssPersons$');

/** By which facts a case is behind each measure: of a share or a mean those that it is of. */
const BEHIND: Readonly<Record<MeasureCode, (part: Part, lists: Lists) => string>> = {
	cases: CASES,
	plan: ofGroup('plan'),
	'admission-notice-24h': CASES,
	'days-mean': DAYS,
	'days-mean-excl0': always('^days/[^/]+/[1-9]'),
	'days-median': DAYS,
	'days-p90': DAYS,
	'days-max': DAYS,
	'days-distribution': ofDays,
	'same-day-share': DAYS,
	'within-target-share': DAYS,
	'days-per-1000': always('^elderCases/from65$'),
	'days-per-1000-80': always('^elderCases/from80$'),
	'delay-reason-cases': ofReason,
	'delay-reasons': ofReason,
	'payment-days': PAYMENT,
	'payment-persons': PAYMENT,
	'payment-amount': PAYMENT,
	deficiencies: ofGroup('defInpatient'),
	'deficiencies-primary': ofGroup('defPrimary'),
	'deficiency-ward': ofGroup('defWard'),
	'short-stay-days': ofGroup('ssDays'),
	'short-stay-persons': SHORT_STAY,
	'short-stay-length': ofGroup('ssLengthN'),
	'short-stay-waiting': SHORT_STAY,
	'short-stay-waiting-persons': SHORT_STAY,
	'care-home-offer-share': always('^ch(Decided|Offered)$'),
	'care-home-wait': always('^chWaitN$'),
	'care-home-wait-short-stay': always('^chShortWaitN$'),
	'sip-share': CASES,
	'sip-count': always('^sipCases$'),
	'sip-timing': ofGroup('sipTimingCases'),
	'sip-health-centre': ofGroup('sipHealthCentreCases'),
	'sip-called-3d': always('^sipCalled$')
};

/** What the cases behind a figure are found by, and what they are called together. */
export interface FigureBehind {
	/** A regular expression that one of a case's facts of the months matches. */
	pattern: string;
	/** E.g. `Planering: Korttids, december 2019`. */
	title: string;
	/** The measure's page, by its short title. */
	shortTitle: string;
}

/** What is behind a figure; null where there is no such measure or group. */
export function figureBehind(figure: CountedFigure, lists: Lists): FigureBehind | null {
	const measure = measureByCode(figure.measure);
	if (measure === undefined) return null;
	const { group, grouping: asked } = figure;
	const groupings: readonly Grouping[] = measure.kind === 'grouped' ? measure.groupings : [];
	const grouping = groupings.find((each) =>
		asked === '' ? isGroupOf(each, group, lists) : each.name === asked
	);
	if (asked !== '' && grouping === undefined) return null;
	if (group !== '' && (grouping === undefined || !isGroupOf(grouping, group, lists))) return null;
	const whole = titleOfWhole(measure) ?? measure.shortTitle ?? measure.title;
	const { shortTitle = measure.title } = measure;
	const title =
		group === '' || grouping === undefined
			? whole
			: `${shortTitle}: ${groupLabel(grouping, group, lists)}`;
	const part = { group, grouping: grouping?.name };
	const pattern = BEHIND[measure.code as MeasureCode](part, lists);
	return { pattern, title: `${title}, ${periodOf(figure)}`, shortTitle };
}

/** The months of a figure, in order. */
export function monthsOf({ month, months }: CountedFigure): string[] {
	return monthsBetween(addMonths(month, 1 - months), month);
}

function periodOf(figure: CountedFigure): string {
	const [first = figure.month] = monthsOf(figure);
	if (figure.months === 1) return formatMonth(figure.month);
	return `${formatMonth(first)}–${formatMonth(figure.month)}`;
}

function ofDays({ group }: Part): string {
	const found = DAY_GROUPS.find(({ code }) => code === group);
	if (found === undefined) return '^days/';
	const days = found.to === Infinity ? `([${found.from}-9]|[1-9][0-9]+)` : String(found.from);
	return `^days/[^/]+/${days}$`;
}

function ofReason({ group, grouping }: Part, lists: Lists): string {
	if (group === '' || grouping !== BY_OWNER.name)
		return ofGroup('reasonCases')({ group, grouping });
	const ownerOf = delayOwners(lists);
	const reasons = lists.delayReason.filter(({ code }) => ownerOf(code) === group);
	const codes = reasons.map(({ code }) => literal(code));
	// Whose a reason is that the list lacks, as the one of a case that gives none, is nobody's.
	if (group !== ownerOf('')) return `^reasonCases/(${codes.join('|')})$`;
	const others = lists.delayReason.filter(({ code }) => ownerOf(code) !== group);
	return `^reasonCases/(?!(${others.map(({ code }) => literal(code)).join('|')})$)`;
}

/** A code as it stands, in a regular expression. */
function literal(code: string): string {
	return code.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
