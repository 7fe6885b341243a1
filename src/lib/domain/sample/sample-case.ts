import { yearOf } from '../calendar/month';
import { dateOf, type LocalDate, type Moment } from '../calendar/moment';
import { PAYMENT_EXCEPTIONS, PLAN_DECEASED, type Case, newCase } from '../case/case';
import type { Random } from './random';
import { sampleCareHome, sampleSips, sampleStays } from './sample-after';
import type { SampleChoices } from './sample-choices';
import { happenedBy, sampleCourse, type SampleCourse } from './sample-course';

/** What one sample case is made from. */
export interface SampleSetting {
	number: string;
	kommun: string;
	/** Committees for people of 65 and older, and for younger. */
	committees: { older: string; younger: string };
	choices: SampleChoices;
	admitted: LocalDate;
	/** Wall-clock time now: nothing happens after it. */
	now: Moment;
	/** 0–1: how much better the waiting has become. */
	ease: number;
}

/** One made-up case, as far as it has come by now. Nobody's: every value is drawn by lot. */
export function sampleCase(random: Random, setting: SampleSetting): Case {
	const { choices, admitted, now, ease } = setting;
	const today = dateOf(now);
	const age = random.chance(0.11) ? random.whole(22, 64) : 66 + Math.min(34, random.steps(15));
	const plan = random.pick(choices.plans);
	const course = sampleCourse(random, { admitted, plan, ease });
	const registered = (at: Moment) => registeredAfter(at, random.whole(0, 5), now);
	const open = course.events.some(({ type, at }) => type === 'discharged' && at > now);
	const planned = open && (plan === PLAN_DECEASED || random.chance(0.6)) ? null : plan;
	const committee = age >= 65 ? setting.committees.older : setting.committees.younger;
	return {
		...newCase({ number: setting.number, kommun: setting.kommun, committee }),
		sex: random.pick([
			['kvinna', 0.54],
			['man', 0.456],
			['uppgift saknas', 0.004]
		] as const),
		birthYear: yearOf(admitted) - age,
		ward: random.pick(choices.wards),
		healthCentre: random.pick(choices.healthCentres),
		plan: planned,
		events: happenedBy(now, course.events, registered),
		sips: sampleSips(random, course, today, registered),
		shortStays: open ? [] : sampleStays(random, plan, course, today, registered),
		careHome: sampleCareHome(random, plan, course, today),
		...sampleFaults(random, choices, plan, course, ease)
	};
}

/** Deficiencies, reasons for waiting and exceptions from liability. */
function sampleFaults(
	random: Random,
	choices: SampleChoices,
	plan: string,
	{ days }: SampleCourse,
	ease: number
): Pick<
	Case,
	'deficienciesInpatient' | 'deficienciesPrimary' | 'delayReasons' | 'paymentException'
> {
	const several = (weighted: SampleChoices['wards'], probability: number) => {
		if (!random.chance(probability) || weighted.length === 0) return [];
		const codes = [random.pick(weighted), ...(random.chance(0.35) ? [random.pick(weighted)] : [])];
		return [...new Set(codes)];
	};
	const liable = days > 3 && random.chance(0.12);
	return {
		deficienciesInpatient: several(choices.deficienciesInpatient, 0.22 - 0.06 * ease),
		deficienciesPrimary: several(choices.deficienciesPrimary, 0.06),
		delayReasons: days === 0 || random.chance(0.12) ? [] : sampleReasons(random, choices, plan),
		paymentException: liable
			? random.pick(PAYMENT_EXCEPTIONS.map((code) => [code, 1] as const))
			: null
	};
}

function sampleReasons(random: Random, choices: SampleChoices, plan: string): string[] {
	const known = (code: string) => choices.delayReasons.some(([reason]) => reason === code);
	const own = plan === 'sabo' ? 'k-sabo' : plan.startsWith('kort-') ? 'k-korttids' : null;
	const first =
		own !== null && known(own) && random.chance(0.7) ? own : random.pick(choices.delayReasons);
	const second = random.chance(0.25) ? [random.pick(choices.delayReasons)] : [];
	return [...new Set([first, ...second])];
}

/** Some hours after the event, and never after now; the instant as if the clock were UTC's. */
function registeredAfter(at: Moment, hours: number, now: Moment): string {
	const instant = (moment: Moment) =>
		Date.parse(`${moment.padEnd(16, ' 12:00').replace(' ', 'T')}Z`);
	const typed = instant(at) + hours * 3_600_000;
	return new Date(Math.min(typed, instant(now))).toISOString();
}
