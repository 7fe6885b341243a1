import type { Moment } from '../calendar/moment';
import { withSameAsBefore } from './same-as-before';
import { readTypedDate, readTypedMoment } from './typed-moment';
import type { CaseFormValues } from './values';

/**
 * The form with every date written in full, as it was understood `now`: `nu` and `igår` mean what
 * they did when the form was sent, however long its questions wait for an answer. What cannot be
 * read stays as it was typed.
 */
export function writtenOut(typed: CaseFormValues, now: Moment): CaseFormValues {
	const values = withSameAsBefore(typed);
	const moment = (text: string) => readTypedMoment(text, { now, nearest: 'past' }) ?? text;
	const plan = (text: string) => readTypedMoment(text, { now, nearest: 'future' }) ?? text;
	const date = (text: string) => readTypedDate(text, { now, nearest: 'past' }) ?? text;
	const planDate = (text: string) => readTypedDate(text, { now, nearest: 'future' }) ?? text;
	return {
		...values,
		admitted: moment(values.admitted),
		admissionNotice: moment(values.admissionNotice),
		discharged: moment(values.discharged),
		disputedOn: date(values.disputedOn),
		careHomeDecided: date(values.careHomeDecided),
		careHomeOffered: date(values.careHomeOffered),
		careHomeMovedIn: date(values.careHomeMovedIn),
		plannedDischarge: values.plannedDischarge.map(({ at }) => ({ at: plan(at) })),
		readyPeriods: values.readyPeriods.map(({ ready, withdrawn }) => ({
			ready: moment(ready),
			withdrawn: moment(withdrawn)
		})),
		answers: values.answers.map(({ answer, at, earliest }) => ({
			answer,
			at: moment(at),
			earliest: planDate(earliest)
		})),
		sips: values.sips.map(({ called, on, outcome }) => ({
			called: moment(called),
			on: moment(on),
			outcome
		})),
		shortStays: values.shortStays.map(({ kind, from, to }) => ({
			kind,
			from: date(from),
			to: date(to)
		}))
	};
}
