import type { CaseEvent, EventType } from '../case/case';
import type { Case } from '../case/case';
import { SHORT_STAY_LABELS, SIP_OUTCOME_LABELS } from '../case/labels';
import { EVENT_LABELS } from '../case/events';
import { daysReadyToDischarge } from '../case/day-count';
import { neutraliseCell } from './text-cell';

/** What stands between several values of a cell, as in the file of domain.md §8. */
const BETWEEN = '|';

const at = ({ at }: CaseEvent) => at;
const answer = ({ type }: CaseEvent) => EVENT_LABELS[type];
const ANSWERS: readonly EventType[] = ['canReceive', 'cannotReceive'];

/**
 * What the file of domain.md §8 has no column for, or one value of where a case has several: each
 * column with all of a case's values, in their order. What belongs together stands at the same place
 * in its columns, with nothing between two bars where nothing is known.
 */
const PARTS: Readonly<Record<string, (record: Case) => readonly (string | null | undefined)[]>> = {
	'Alla beräknade utskrivningar': (record) => eventsOf(record, 'plannedDischarge').map(at),
	'Alla utskrivningsklar': (record) => eventsOf(record, 'ready').map(at),
	'Alla återtagna': (record) => eventsOf(record, 'readyWithdrawn').map(at),
	'Alla besked': (record) => eventsOf(record, ...ANSWERS).map(answer),
	'Beskeden gavs': (record) => eventsOf(record, ...ANSWERS).map(at),
	'Beskeden gäller tidigast från': (record) =>
		eventsOf(record, ...ANSWERS).map(({ earliest }) => earliest),
	'Alla SIP kallade': ({ sips }) => sips.map(({ called }) => called),
	'Alla SIP datum': ({ sips }) => sips.map(({ on }) => on),
	'Alla SIP utfall': ({ sips }) =>
		sips.map(({ outcome }) => outcome && SIP_OUTCOME_LABELS[outcome].toLocaleLowerCase('sv')),
	'Alla korttids slag': ({ shortStays }) => shortStays.map(({ kind }) => SHORT_STAY_LABELS[kind]),
	'Alla korttids från': ({ shortStays }) => shortStays.map(({ from }) => from),
	'Alla korttids till': ({ shortStays }) => shortStays.map(({ to }) => to),
	'Betalningsansvar bestritt': ({ disputedOn }) => [disputedOn],
	'Skyddad identitet': ({ protectedIdentity }) => [protectedIdentity ? 'ja' : 'nej'],
	'Dygn från utskrivningsklar': (record) => [daysReadyToDischarge(record)?.toString()]
};

/** The columns that a complete file has after those of domain.md §8. */
export const COMPLETE_HEADERS: readonly string[] = Object.keys(PARTS);

/** Those columns of a case, in their order. */
export function completeCells(record: Case): string[] {
	return Object.values(PARTS).map((valuesOf) => {
		const values = valuesOf(record).map((value) => value ?? '');
		return values.every((value) => value === '') ? '' : neutraliseCell(values.join(BETWEEN));
	});
}

function eventsOf({ events }: Case, ...types: readonly EventType[]): CaseEvent[] {
	return events.filter(({ type }) => types.includes(type));
}
