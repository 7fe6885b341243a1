import type { LocalDate, Moment } from '../calendar/moment';
import type { NoteWords } from '../case-form/note-words';
import { isAnswer } from '../case-form/values';
import type { CaseReminder } from '../case/reminders';
import type { Case, CaseEvent } from '../case/case';
import { countedStay, type CountedStay } from '../case/day-count';
import { liablePeriods, type LiabilityContext } from '../payment/liable-periods';

/** What a waiting case still lacks. */
export const MISSING_WORDS = {
	plan: 'Planering',
	answer: 'Besked',
	sip: 'SIP-kallelse'
} as const;
export type MissingPart = keyof typeof MISSING_WORDS;

/** What the payment clock of a waiting case goes by (domain.md §3.2). */
export type PaymentBasis =
	/** A coded exception: no days are liable. */
	| { kind: 'exception' }
	/** The average model: no case pays by itself. */
	| { kind: 'average' }
	/** Liable from `from` if still there; `disputed` days count and are shown apart. */
	| { kind: 'individual'; from: LocalDate; disputed: boolean };

/** Somebody utskrivningsklar and still in hospital: what does not change with the time of day. */
export interface WaitingPerson {
	/** The latest ready notice. */
	since: Moment;
	/** What the days so far are counted from: every ready period. */
	stay: CountedStay;
	missing: MissingPart[];
	/** The kommun's latest answer. */
	answer: Pick<CaseEvent, 'type' | 'at' | 'earliest'> | null;
	basis: PaymentBasis;
}

/** What is known of a waiting case; null for one that is not waiting. */
export function waitingPerson(record: Case, context: LiabilityContext): WaitingPerson | null {
	const { readyPeriods, deceased } = countedStay(record);
	const period = readyPeriods.at(-1);
	if (period === undefined || period.to !== null) return null;
	const answers = record.events.filter(isAnswer);
	// A SIP that is held or declined has been called, whether or not somebody typed when.
	const called = record.sips.some((sip) => sip.called !== null || sip.on !== null);
	return {
		since: period.from,
		stay: { readyPeriods, deceased },
		missing: [
			...(record.plan === null ? (['plan'] as const) : []),
			...(answers.length === 0 ? (['answer'] as const) : []),
			...(called ? [] : (['sip'] as const))
		],
		answer: answers.at(-1) ?? null,
		basis: paymentBasis(record, context)
	};
}

function paymentBasis(record: Case, context: LiabilityContext): PaymentBasis {
	if (record.paymentException !== null) return { kind: 'exception' };
	const period = liablePeriods(record, context).at(-1);
	if (period === undefined || !period.individual) return { kind: 'average' };
	return { kind: 'individual', from: period.start, disputed: record.disputedOn !== null };
}

/** Somebody on the board, in the words it uses: a number and a place, and nobody's age or sex. */
export interface BoardRow extends WaitingPerson {
	id: string;
	number: string;
	/** Abbreviation of the committee. */
	committee: string;
	wardCode: string;
	ward: string;
	plan: string | null;
	/** Why the payment clock stands as it does. */
	why: string[];
	/** The reader follows the case. */
	mine: boolean;
	/** The version of the case that the row shows. */
	version: number;
	/** Who follows it: the id, and the name; both '' for nobody. */
	responsible: { id: string; name: string };
	/** What it wants done, also later than now. */
	reminders: readonly CaseReminder[];
	/** The latest note; null for none. */
	note: NoteWords | null;
	/** Code of the committee. */
	committeeCode: string;
}
