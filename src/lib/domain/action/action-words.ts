import type { AnnotatedSelection } from '../annotation/annotation';
import type { LocalDate } from '../calendar/moment';
import { SEX_LABELS } from '../case/labels';
import { FILTER_ORDER } from '../facts/dimension';
import { formatDate, formatMonth } from '../format/date';
import { formatCount } from '../format/number';
import type { Lists } from '../lists/lists';
import { measureByCode } from '../measures/catalogue';
import { chartDecimals, chartUnit } from '../measures/chart-points';
import { listLabel } from '../measures/group-names';
import { figureWithUnit } from '../views/figure-text';
import { ACTION_OWNERS, ACTION_STATUSES, type Action, type ActionStatus } from './action';
import type { ActionEffect, Level } from './action-effect';
import { escalationOf, isUnfinished, needsOf, type ActionNeed } from './action-state';
import { verdictText, type ChartFinding } from './action-verdict';

/** An action as lists show it, in words. */
export interface ActionRow {
	id: string;
	what: string;
	/** Of what: the measure, and of which cases. */
	about: { measure: string | null; selection: string };
	owner: string;
	responsible: string;
	due: string;
	status: ActionStatus;
	statusWord: string;
	unfinished: boolean;
	needs: ActionNeed[];
	/** What is asked to be decided; null where nothing is. */
	asked: string | null;
	/** What it was to lead to, and what the chart says now; null where that is not said or known. */
	expected: string | null;
	effect: EffectWords | null;
}

/** What a chart says of an action, in words. */
export interface EffectWords {
	verdict: string;
	/** Until when it is seen; null where no month is shown. */
	seen: string | null;
	tone: 'good' | 'concern' | 'neutral';
	/** The level before and after; null where no month is shown. */
	before: string | null;
	after: string | null;
}

/** An action in words, with what its chart says where that is known. */
export function actionRow(
	action: Action,
	{ lists, effect, today }: { lists: Lists; effect: ActionEffect | undefined; today: LocalDate }
): ActionRow {
	const { id, what, owner, responsible, due, status, measure, selection } = action;
	return {
		...{ id, what, responsible, status },
		about: {
			measure: measure === null ? null : (measureByCode(measure)?.title ?? measure),
			selection: selectionWords(selection, lists)
		},
		owner: ACTION_OWNERS[owner],
		due: formatDate(due),
		statusWord: ACTION_STATUSES[status],
		unfinished: isUnfinished(action),
		needs: needsOf(action, today),
		asked: escalationOf(action)?.text ?? null,
		expected: expectedWords(action),
		effect: effect ? effectWords(effect) : null
	};
}

/** Which cases, in words; '' for all. */
function selectionWords(selection: AnnotatedSelection, lists: Lists): string {
	return FILTER_ORDER.flatMap((dimension) => {
		const code = selection[dimension];
		if (!code) return [];
		if (dimension === 'sex') return [SEX_LABELS[code as keyof typeof SEX_LABELS] ?? code];
		if (dimension === 'ward' || dimension === 'healthCentre' || dimension === 'plan') {
			return [listLabel(lists, dimension, code)];
		}
		return [code];
	}).join(', ');
}

/** What an action was to lead to; null where nothing is said. */
function expectedWords({ effect, measure }: Pick<Action, 'effect' | 'measure'>): string | null {
	if (effect === null || measure === null) return null;
	const found = measureByCode(measure);
	const way = effect.direction === 'lower' ? 'minska' : 'öka';
	const size = found
		? figureWithUnit(effect.size, { unit: chartUnit(found), decimals: chartDecimals(found) })
		: String(effect.size);
	return `${way} ${size} till ${formatDate(effect.by)}`;
}

/** What a chart said at a study, and until when: what is published ends before what the kommun sees. */
export function findingText({ verdict, until }: ChartFinding): string {
	return [verdictText(verdict), seenUntil(until)].filter(Boolean).join(' ');
}

/** Whether what would be stored of a chart is something else than the row's own chart says. */
export function isOtherFinding(
	{ effect }: Pick<ActionRow, 'effect'>,
	{ verdict }: ChartFinding
): boolean {
	return effect !== null && effect.verdict !== verdictText(verdict);
}

function seenUntil(until: ChartFinding['until']): string | null {
	return until && `Sett till och med ${formatMonth(until)}.`;
}

/** What a chart says of an action. */
function effectWords({ verdict, until, before, after, unit, decimals }: ActionEffect): EffectWords {
	const level = (of: Level | null) =>
		of &&
		`${figureWithUnit(of.value, { unit, decimals }, true)} (${formatCount(of.months, 'månad', 'månader')})`;
	const tones = { improvement: 'good', concern: 'concern', neutral: 'neutral' } as const;
	return {
		verdict: verdictText(verdict),
		seen: seenUntil(until),
		tone: verdict.kind === 'change' && !verdict.beforeStart ? tones[verdict.colour] : 'neutral',
		before: level(before),
		after: level(after)
	};
}
