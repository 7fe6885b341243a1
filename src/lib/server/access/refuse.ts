import { error, type RequestEvent } from '@sveltejs/kit';
import type { FieldProblem } from '../../domain/form/field-problem';

/** What a route says about a refusal besides where it was. */
export interface Said {
	/** HTTP status that was answered, or would have been. */
	status: number;
	/** The words that they got. */
	reason: string;
	/** What their roles would have had to give. */
	capability?: string;
	/** The case that was asked for, whosever it is. */
	caseId?: string;
}

/** Says that this request is refused something, for the log; the answer is the caller's. */
export function noteRefusal({ locals }: Pick<RequestEvent, 'locals'>, said: Said): void {
	// Said once, however many functions have come upon it.
	if (locals.refused.every(({ reason }) => reason !== said.reason)) locals.refused.push(said);
}

/**
 * Refuses the request, and has it logged.
 * @throws the refusal, always
 */
export function refuse(
	event: Pick<RequestEvent, 'locals'>,
	status: 403 | 404,
	reason: string,
	about: { caseId?: string } = {}
): never {
	noteRefusal(event, { status, reason, ...about });
	error(status, reason);
}

/** Problems that are not about what was typed: the thing is gone, or not whoever asks's to change. */
const ABOUT_THE_WHOLE = '';
const OF_COMMITTEES = ['committee', 'committees'];

/**
 * Says that a form was refused for more than what is wrong in it: as a whole, or for a committee
 * that was chosen all the same.
 */
export function noteHindrance(
	event: Pick<RequestEvent, 'locals'>,
	problems: readonly FieldProblem[],
	typed: Readonly<Record<string, string>>
): void {
	for (const { field, message } of problems) {
		const committee = OF_COMMITTEES.includes(field) && Boolean(typed[field]);
		if (field !== ABOUT_THE_WHOLE && !committee) continue;
		noteRefusal(event, { status: committee ? 403 : 404, reason: message });
	}
}
