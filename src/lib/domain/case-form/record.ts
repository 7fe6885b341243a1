import type { LocalDate, Moment } from '../calendar/moment';
import {
	CARE_FORMS,
	PAYMENT_EXCEPTIONS,
	SEXES,
	SHORT_STAY_KINDS,
	SIP_OUTCOMES,
	type Case,
	type CaseEvent,
	type EventType,
	type Note,
	type ShortStay,
	type Sip
} from '../case/case';
import { tidyNumber } from '../case/number-key';
import { mergeEvents } from './events';
import { FormReader, type FormProblem } from './form-reader';
import { readFormTexts, type FormReadings } from './form-readings';
import { isEmptyRow, type CaseFormValues } from './values';
import { rowFieldName } from './inputs';

/** What reading a form needs to know besides what was typed. */
export interface FormContext {
	/** The case as stored, whose registered times stay; null for a new one. */
	base: Case | null;
	/** Kommun of a new case. */
	kommun: string;
	/** Wall-clock time now, in Europe/Stockholm. */
	now: Moment;
	/** When what is new in the form was typed: an ISO 8601 instant in UTC. */
	registered: string;
	/** Who typed it, as the log knows them. */
	author: string;
	/** What stands beside the form and is changed with it; what the case has where it is not given. */
	beside?: Partial<Pick<Case, 'responsible' | 'reminders'>> | undefined;
}

/**
 * The case that a form describes, what in it could not be read at all, and what its short texts were
 * read as. The rules of domain/case judge what could be read. Reading the form of an untouched case gives the same
 * case back.
 */
export function recordOf(
	values: CaseFormValues,
	context: FormContext
): { record: Case; problems: FormProblem[]; readings: FormReadings } {
	const readings = readFormTexts(values, context.now);
	const reader = new FormReader(readings);
	const { base, registered } = context;
	const open = !values.protectedIdentity;
	const record: Case = {
		number: tidyNumber(values.number),
		kommun: base?.kommun ?? context.kommun,
		committee: values.committee,
		sex: reader.choice('sex', values.sex, SEXES) ?? 'uppgift saknas',
		birthYear: open ? reader.year('birthYear') : null,
		careForm: reader.choice('careForm', values.careForm, CARE_FORMS) ?? 'somatisk',
		ward: open ? code(values.ward) : null,
		healthCentre: code(values.healthCentre),
		plan: code(values.plan),
		events: mergeEvents(base?.events ?? [], readEvents(values, reader), registered),
		sips: keepRegistered(base?.sips ?? [], readSips(values, reader), registered),
		deficienciesInpatient: inOrder(base?.deficienciesInpatient, values.deficienciesInpatient),
		deficienciesPrimary: inOrder(base?.deficienciesPrimary, values.deficienciesPrimary),
		delayReasons: readReasons(values, reader, base?.delayReasons),
		paymentException: reader.choice(
			'paymentException',
			values.paymentException,
			PAYMENT_EXCEPTIONS
		),
		disputedOn: reader.date('disputedOn'),
		shortStays: keepRegistered(base?.shortStays ?? [], readStays(values, reader), registered),
		careHome: {
			decided: reader.date('careHomeDecided'),
			offered: reader.date('careHomeOffered'),
			movedIn: reader.date('careHomeMovedIn')
		},
		protectedIdentity: values.protectedIdentity,
		notes: open ? withNote(values.note, context) : [],
		responsible: besideOf(context, 'responsible') ?? null,
		reminders: (besideOf(context, 'reminders') ?? []).map((one) =>
			open ? one : { ...one, text: null }
		)
	};
	return { record, problems: reader.problems, readings };
}

function code(text: string): string | null {
	return text.trim() || null;
}

/** What stands beside the form. */
function besideOf<Key extends 'responsible' | 'reminders'>(
	{ base, beside }: FormContext,
	key: Key
): Case[Key] | undefined {
	return beside?.[key] === undefined ? base?.[key] : beside[key];
}

/** The notes of the case and, where something is written, one more. */
function withNote(text: string, { base, author, registered }: FormContext): Note[] {
	const written = code(text);
	return [
		...(base?.notes ?? []),
		...(written === null ? [] : [{ text: written, author, registered }])
	];
}

/** Ticked boxes come in the page's order; what was stored keeps its own. */
function inOrder(stored: readonly string[] = [], ticked: readonly string[]): string[] {
	const kept = stored.filter((choice) => ticked.includes(choice));
	return [...kept, ...ticked.filter((choice) => !kept.includes(choice))];
}

type NewEvent = Omit<CaseEvent, 'registered'>;

type AddEvent = (type: EventType, at: Moment | null, earliest?: LocalDate | null) => void;
type EventReader = (values: CaseFormValues, reader: FormReader, add: AddEvent) => void;

/** What reads the events of each type, in the order of the form; some read two types together. */
const EVENT_READERS: Readonly<Record<EventType, EventReader>> = {
	admitted: readField('admitted'),
	admissionNotice: readField('admissionNotice'),
	plannedDischarge: readEstimates,
	ready: readPeriods,
	readyWithdrawn: readPeriods,
	canReceive: readAnswers,
	cannotReceive: readAnswers,
	discharged: readField('discharged')
};

function readEvents(values: CaseFormValues, reader: FormReader): NewEvent[] {
	const events: NewEvent[] = [];
	const add: AddEvent = (type, at, earliest) => {
		if (at !== null) events.push(earliest ? { type, at, earliest } : { type, at });
	};
	for (const read of new Set(Object.values(EVENT_READERS))) read(values, reader, add);
	return events;
}

/** Reads the event that a field of its own holds. */
function readField(type: 'admitted' | 'admissionNotice' | 'discharged'): EventReader {
	return (_, reader, add) => add(type, reader.date(type));
}

function readEstimates(values: CaseFormValues, reader: FormReader, add: AddEvent): void {
	for (const index of values.plannedDischarge.keys()) {
		add('plannedDischarge', reader.date(rowFieldName('plannedDischarge', index, 'at')));
	}
}

function readPeriods(values: CaseFormValues, reader: FormReader, add: AddEvent): void {
	const lastReady = values.readyPeriods.findLastIndex((row) => !isEmptyRow(row));
	values.readyPeriods.forEach((row, index) => {
		const [ready, withdrawn] = (['ready', 'withdrawn'] as const).map((field) =>
			rowFieldName('readyPeriods', index, field)
		) as [string, string];
		add('ready', reader.date(ready));
		add('readyWithdrawn', reader.date(withdrawn));
		if (isEmptyRow(row)) return;
		if (row.ready.trim() === '') {
			reader.problem(ready, 'Ange när personen blev utskrivningsklar, eller ta bort återtagandet.');
		} else if (row.withdrawn.trim() === '' && index < lastReady) {
			reader.problem(withdrawn, 'Ange när utskrivningsklar återtogs innan den meddelades igen.');
		}
	});
}

function readAnswers(values: CaseFormValues, reader: FormReader, add: AddEvent): void {
	values.answers.forEach((row, index) => {
		if (isEmptyRow(row)) return;
		const name = (field: 'answer' | 'at' | 'earliest') => rowFieldName('answers', index, field);
		const answer = reader.choice(name('answer'), row.answer, ['canReceive', 'cannotReceive']);
		if (answer === null) reader.problem(name('answer'), 'Välj om kommunen kan ta emot eller inte.');
		const at = reader.date(name('at'));
		if (row.at.trim() === '') reader.problem(name('at'), 'Ange när beskedet gavs.');
		add(answer ?? 'canReceive', at, reader.date(name('earliest')));
	});
}

function readSips(values: CaseFormValues, reader: FormReader): Omit<Sip, 'registered'>[] {
	return values.sips.flatMap((row, index) => {
		if (isEmptyRow(row)) return [];
		const name = (field: keyof typeof row) => rowFieldName('sips', index, field);
		return {
			called: reader.date(name('called')),
			on: reader.date(name('on')),
			outcome: reader.choice(name('outcome'), row.outcome, SIP_OUTCOMES)
		};
	});
}

function readStays(values: CaseFormValues, reader: FormReader): Omit<ShortStay, 'registered'>[] {
	return values.shortStays.flatMap((row, index) => {
		if (isEmptyRow(row)) return [];
		const name = (field: keyof typeof row) => rowFieldName('shortStays', index, field);
		const kind = reader.choice(name('kind'), row.kind, SHORT_STAY_KINDS);
		const from = reader.date(name('from'));
		if (kind === null) reader.problem(name('kind'), 'Välj slag av korttidsvistelse.');
		if (row.from.trim() === '') reader.problem(name('from'), 'Ange när vistelsen började.');
		const to = reader.date(name('to'));
		return kind === null || from === null ? [] : { kind, from, to };
	});
}

function readReasons(
	values: CaseFormValues,
	reader: FormReader,
	stored: readonly string[] | undefined
): string[] {
	const primary = code(values.delayReason);
	const contributing = inOrder(stored, values.contributing).filter((reason) => reason !== primary);
	if (primary === null && contributing.length > 0) {
		reader.problem('delayReason', 'Välj den främsta orsaken innan bidragande orsaker anges.');
	}
	return primary === null ? contributing : [primary, ...contributing];
}

/** Gives each row its registered time: the stored one where nothing in it has changed. */
function keepRegistered<Item extends { registered: string }>(
	base: readonly Item[],
	wanted: readonly Omit<Item, 'registered'>[],
	registered: string
): Item[] {
	const left = [...base];
	return wanted.map((item) => {
		const keys = Object.keys(item) as (keyof typeof item)[];
		const index = left.findIndex((stored) => keys.every((key) => stored[key] === item[key]));
		const [stored] = index < 0 ? [] : left.splice(index, 1);
		return { ...item, registered: stored?.registered ?? registered } as Item;
	});
}
