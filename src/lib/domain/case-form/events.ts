import type { CaseEvent } from '../case/case';
import { eventsThat } from '../case/events';
import { isAnswer } from './values';

/** Events that appear once in the form; of several stored ones it shows the latest. */
const SINGLE = new Set<string>(eventsThat('once'));

/**
 * Puts the events of a form into a case's log. What is unchanged keeps its place and the time
 * it was typed; a corrected event takes the place of the one it corrects and is typed now.
 */
export function mergeEvents(
	base: readonly CaseEvent[],
	wanted: readonly Omit<CaseEvent, 'registered'>[],
	registered: string
): CaseEvent[] {
	const slots = new Map<string, CaseEvent[]>();
	for (const slot of new Set([...base, ...wanted].map(slotOf))) {
		const stored = base.filter((event) => slotOf(event) === slot);
		const typed = wanted.filter((event) => slotOf(event) === slot);
		const earlier = SINGLE.has(slot) && typed.length > 0 ? stored.slice(0, -1) : [];
		const open = stored.slice(earlier.length);
		const events = typed.map((event): CaseEvent => {
			const index = open.findIndex((candidate) => isSame(candidate, event));
			const [same] = index < 0 ? [] : open.splice(index, 1);
			return same ?? { ...event, registered };
		});
		slots.set(slot, [...earlier, ...events]);
	}
	const inPlace = base.flatMap((event) => slots.get(slotOf(event))?.shift() ?? []);
	const added = wanted.flatMap((event) => slots.get(slotOf(event))?.shift() ?? []);
	return [...inPlace, ...added];
}

/** Both answers share one sequence: an answer may be corrected from one to the other. */
function slotOf(event: Pick<CaseEvent, 'type'>): string {
	return isAnswer(event) ? 'answer' : event.type;
}

function isSame(stored: CaseEvent, typed: Omit<CaseEvent, 'registered'>): boolean {
	return stored.type === typed.type && stored.at === typed.at && stored.earliest === typed.earliest;
}
