import { EVENT_TYPES, type EventType } from './case';

/** What the rules and the form know of a type of event (domain.md §3). */
interface EventDeclaration {
	/** The Swedish word for it. */
	label: string;
	/** A case has it once at most. */
	once?: true;
	/** It has happened: it is not later than now. */
	happened?: true;
	/** It is the kommun's answer, and may say from when the person can be received. */
	answer?: true;
}

/** Of each event what it is called, and what may be said of it. */
export const EVENTS: Readonly<Record<EventType, EventDeclaration>> = {
	admitted: { label: 'Inskriven', once: true, happened: true },
	admissionNotice: { label: 'Inskrivningsmeddelande', once: true, happened: true },
	plannedDischarge: { label: 'Beräknad utskrivning' },
	ready: { label: 'Utskrivningsklar', happened: true },
	readyWithdrawn: { label: 'Återtagen', happened: true },
	canReceive: { label: 'Kommunen kan ta emot', answer: true },
	cannotReceive: { label: 'Kommunen kan inte ta emot', answer: true },
	discharged: { label: 'Utskriven', once: true, happened: true }
};

/** The Swedish word for each type. */
export const EVENT_LABELS = Object.fromEntries(
	EVENT_TYPES.map((type) => [type, EVENTS[type].label])
) as Readonly<Record<EventType, string>>;

/** `Utskrivningsklar igen` for the second and later ready notices, else the event's label. */
export function eventLabel(type: EventType, ordinal: number): string {
	return type === 'ready' && ordinal > 0 ? 'Utskrivningsklar igen' : EVENT_LABELS[type];
}

/** The types of which something is so, in their order. */
export function eventsThat(are: Exclude<keyof EventDeclaration, 'label'>): EventType[] {
	return EVENT_TYPES.filter((type) => EVENTS[type][are]);
}
