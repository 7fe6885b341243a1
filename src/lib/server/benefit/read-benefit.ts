import { addMonths, monthOf, type Month } from '../../domain/calendar/month';
import type { LocalDate } from '../../domain/calendar/moment';
import { comparedMeasure, comparedShare, type Compared } from '../../domain/benefit/comparison';
import { actionTally, type ActionTally } from '../../domain/benefit/action-tally';
import type { BenefitSetting } from '../../domain/benefit/benefit-setting';
import type { MonthEffort } from '../../domain/benefit/effort';
import { benefitSpan, type BenefitSpan } from '../../domain/benefit/span';
import { outlooksOf, type Counted, type OutlookValue } from '../../domain/benefit/value';
import { checkByCode, isOpenCheck } from '../../domain/data-quality/checks';
import { flawCount } from '../../domain/data-quality/quality-facts';
import { cases } from '../../domain/measures/catalogue/cases';
import { daysMean } from '../../domain/measures/catalogue/days';
import { paymentAmount, paymentDays } from '../../domain/measures/catalogue/payment';
import { loadActions } from '../actions/read';
import { qualityByMonth } from '../data-quality/read-quality-by-month';
import type { Transaction } from '../database/transaction';
import { loadEvaluationContext } from '../facts/read-context';
import { loadFacts } from '../measures/read-facts';
import type { Scope } from '../scope';
import { loadEffort } from './read-effort';
import { loadComplete } from './read-quality';
import { loadBenefitSetting } from './read-setting';

/** For so many months it is shown what registering took. */
const EFFORT_MONTHS = 12;

/** What is held to each other, and what it comes to. */
export interface BenefitComparison {
	span: BenefitSpan;
	rows: Compared[];
	counted: Counted;
	outlooks: OutlookValue[];
}

/** What the page of benefit shows. */
export interface BenefitPage {
	setting: BenefitSetting;
	/** Null while no start is chosen, or no whole month has passed since. */
	comparison: BenefitComparison | null;
	effort: MonthEffort[];
	actions: ActionTally;
}

/** Reads what the programme has been good for, of the scope's own cases. */
export async function loadBenefit(
	tx: Transaction,
	scope: Scope,
	today: LocalDate
): Promise<BenefitPage> {
	const setting = await loadBenefitSetting(tx, scope);
	const lastWhole = addMonths(monthOf(today), -1);
	const span = setting.start === null ? null : benefitSpan(setting.start, lastWhole);
	return {
		setting,
		comparison: span && (await loadComparison(tx, scope, { span, setting, today })),
		effort: await loadEffort(tx, scope, addMonths(lastWhole, 2 - EFFORT_MONTHS)),
		actions: actionTally(await loadActions(tx, scope))
	};
}

async function loadComparison(
	tx: Transaction,
	scope: Scope,
	{ span, setting, today }: { span: BenefitSpan; setting: BenefitSetting; today: LocalDate }
): Promise<BenefitComparison> {
	const all = [...span.before, ...span.after];
	const [from = '', to = ''] = [span.before[0], span.after.at(-1)];
	const table = await loadFacts(tx, scope, { from, to, filters: {}, today });
	const context = await loadEvaluationContext(tx, scope);
	const compared = (measure: Parameters<typeof comparedMeasure>[0]) =>
		comparedMeasure(measure, { table, context, today }, span);
	const [registered, kronor] = [compared(cases), compared(paymentAmount)];
	const isLikeLong = kronor.before.months === kronor.after.months;
	const counted: Counted = {
		registrations: registered.after.value ?? 0,
		kronorBefore: isLikeLong ? kronor.before.value : null,
		kronorAfter: isLikeLong ? kronor.after.value : null
	};
	const complete = { code: 'complete', label: 'Kompletta ärenden', direction: 'higher' } as const;
	const late = { code: 'late', label: 'Sent registrerade ärenden', direction: 'lower' } as const;
	return {
		span,
		rows: [
			registered,
			comparedShare(complete, await loadComplete(tx, scope, all), span),
			comparedShare(late, await loadLate(tx, scope, { from, to }), span),
			...[compared(daysMean), compared(paymentDays), kronor]
		],
		counted,
		outlooks: outlooksOf(counted, setting)
	};
}

/** Of each month's cases with anything typed, how many had something typed more than a day late. */
async function loadLate(tx: Transaction, scope: Scope, span: { from: Month; to: Month }) {
	const check = checkByCode('sent');
	if (check === undefined || isOpenCheck(check)) throw new Error('No check of late registration');
	const { committees } = scope;
	const months = await qualityByMonth(tx, scope, { ...span, committees });
	return [...months].map(([month, facts]) => {
		const { flawed, of } = flawCount(check, facts);
		return { month, part: flawed, of };
	});
}
