import type { DateLight } from '../short-date/date-light';
import type { DateField } from './field-types';

/**
 * What a date that is not typed in full is read in the light of. Of its own group, a date is bounded
 * by those of its own row that stand before it (of `until`: after it), and by the others' of the rows
 * before (after) its own.
 */
export interface DateSense {
	/** Which side of today it lies. */
	looks: DateLight['looks'];
	/** It has happened where another text of its row says so. */
	backWhen?: { text: string; is: string };
	/** Dates that it is not before. */
	from?: readonly DateField[];
	/** Dates that it is not after. */
	until?: readonly DateField[];
	/** Dates that it is seldom after. */
	seldomAfter?: readonly DateField[];
	/** `=` in it repeats the nearest such date before it on screen. */
	repeats?: true;
}

/**
 * The dates of a case, and what each is read in the light of. Care after hospital is planned as well
 * as told afterwards, and so looks either way. Not among the fields: a page needs it only once
 * somebody types.
 */
const DATE_SENSES: Readonly<Record<DateField, DateSense>> = {
	admitted: { looks: 'back', until: ['readyPeriods.ready', 'discharged'], repeats: true },
	admissionNotice: { looks: 'back', from: ['admitted'], until: ['discharged'], repeats: true },
	'plannedDischarge.at': { looks: 'ahead', from: ['admitted'], seldomAfter: ['discharged'] },
	'readyPeriods.ready': {
		looks: 'back',
		from: ['admitted', 'readyPeriods.withdrawn'],
		until: ['readyPeriods.withdrawn', 'discharged'],
		repeats: true
	},
	'readyPeriods.withdrawn': {
		looks: 'back',
		from: ['readyPeriods.ready'],
		until: ['readyPeriods.ready', 'discharged'],
		repeats: true
	},
	discharged: {
		looks: 'back',
		from: ['admitted', 'readyPeriods.ready', 'readyPeriods.withdrawn'],
		repeats: true
	},
	'answers.at': { looks: 'back', from: ['admitted'] },
	'answers.earliest': { looks: 'ahead', from: ['answers.at'] },
	'sips.called': { looks: 'back', from: ['admitted'], repeats: true },
	'sips.on': {
		looks: 'either',
		backWhen: { text: 'outcome', is: 'held' },
		from: ['sips.called', 'admitted'],
		seldomAfter: ['discharged'],
		repeats: true
	},
	'shortStays.from': { looks: 'either', from: ['discharged', 'readyPeriods.ready', 'admitted'] },
	'shortStays.to': { looks: 'either', from: ['shortStays.from'] },
	careHomeDecided: { looks: 'either', until: ['careHomeOffered', 'careHomeMovedIn'] },
	careHomeOffered: { looks: 'either', from: ['careHomeDecided'], until: ['careHomeMovedIn'] },
	careHomeMovedIn: {
		looks: 'either',
		from: ['careHomeDecided', 'careHomeOffered', 'discharged']
	},
	disputedOn: { looks: 'back', from: ['readyPeriods.ready', 'admitted'] }
};

/** What a date is read in the light of, by its input without the number of its row; undefined for no date. */
export function senseOf(field: string): DateSense | undefined {
	return Object.hasOwn(DATE_SENSES, field) ? DATE_SENSES[field as DateField] : undefined;
}
