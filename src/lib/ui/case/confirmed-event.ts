import { EVENT_LABELS } from '../../domain/case/events';
import { EVENT_TIME_INPUT, type SentEvent } from '../../domain/case-form/next-event';
import { formatMoment } from '../../domain/format/date';

/** Where an answer about an event is sent: the event goes with the answer, and with nothing else. */
export function confirmAction(event: SentEvent | null): string | undefined {
	if (!event?.type) return undefined;
	const sent = new URLSearchParams({ handelse: event.type, [EVENT_TIME_INPUT]: event.at });
	return `?/spara&${sent.toString()}`;
}

/** That nothing is saved while a question waits for an answer. */
export function notSavedYet(event: SentEvent | null): string {
	if (!event?.type) return 'Ärendet är inte sparat än.';
	return `Inget är sparat än: ${EVENT_LABELS[event.type].toLowerCase()} ${formatMoment(event.at)}.`;
}
