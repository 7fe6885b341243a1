import * as z from 'zod/mini';
import { ANNUL_REASONS, type AnnulReason } from './annulment';
import { isLocalDate, isMoment } from '../calendar/moment';
import {
	CARE_FORMS,
	EVENT_TYPES,
	PAYMENT_EXCEPTIONS,
	SEXES,
	SHORT_STAY_KINDS,
	SIP_OUTCOMES,
	type Case,
	LOG_MAX,
	NOTE_MAX,
	NUMBER_MAX
} from './case';
import { UNSEEN, UNSEEN_IN_LINES } from '../text/unseen';

/**
 * The shape of a {@link Case}, shared by form, import and API; the rules judge what it says.
 * zod/mini: the same checks as zod in a fraction of the JavaScript, and browsers load this file.
 */

const CODE_MAX = 100;

/** The database stores neither NUL nor half characters; a code or number has no line breaks. */
const oneLine = z.refine<string>((text) => !UNSEEN.test(text));
const lines = z.refine<string>((text) => !UNSEEN_IN_LINES.test(text));
const localDate = z.string().check(z.refine(isLocalDate));
const moment = z.string().check(z.refine(isMoment));
const instant = z.iso.datetime();
const code = z.string().check(z.minLength(1), z.maxLength(CODE_MAX), oneLine);
const codes = z.array(code).check(z.maxLength(LOG_MAX));

const caseEvent = z.strictObject({
	type: z.enum(EVENT_TYPES),
	at: moment,
	registered: instant,
	earliest: z.optional(localDate),
	imported: z.optional(z.literal(true))
});

const sip = z.strictObject({
	called: z.nullable(moment),
	on: z.nullable(moment),
	outcome: z.nullable(z.enum(SIP_OUTCOMES)),
	registered: instant
});

const shortStay = z.strictObject({
	kind: z.enum(SHORT_STAY_KINDS),
	from: localDate,
	to: z.nullable(localDate),
	registered: instant
});

const note = z.strictObject({
	text: z.string().check(z.minLength(1), z.maxLength(NOTE_MAX), lines),
	author: z.nullable(code),
	registered: z.nullable(instant)
});

const reminder = z.strictObject({
	at: moment,
	text: z.nullable(z.string().check(z.minLength(1), z.maxLength(NOTE_MAX), oneLine)),
	author: code,
	registered: instant
});

export const caseSchema: z.ZodMiniType<Case> = z.strictObject({
	number: z.string().check(z.trim(), z.maxLength(NUMBER_MAX), oneLine),
	kommun: z.string().check(z.regex(/^\d{4}$/)),
	committee: code,
	sex: z.enum(SEXES),
	birthYear: z.nullable(z.int()),
	careForm: z.enum(CARE_FORMS),
	ward: z.nullable(code),
	healthCentre: z.nullable(code),
	plan: z.nullable(code),
	events: z.array(caseEvent).check(z.maxLength(LOG_MAX)),
	sips: z.array(sip).check(z.maxLength(LOG_MAX)),
	deficienciesInpatient: codes,
	deficienciesPrimary: codes,
	delayReasons: codes,
	paymentException: z.nullable(z.enum(PAYMENT_EXCEPTIONS)),
	disputedOn: z.nullable(localDate),
	shortStays: z.array(shortStay).check(z.maxLength(LOG_MAX)),
	careHome: z.strictObject({
		decided: z.nullable(localDate),
		offered: z.nullable(localDate),
		movedIn: z.nullable(localDate)
	}),
	protectedIdentity: z.boolean(),
	notes: z.array(note).check(z.maxLength(LOG_MAX)),
	responsible: z.nullable(code),
	reminders: z.array(reminder).check(z.maxLength(LOG_MAX)),
	annulled: z.optional(
		z.strictObject({
			reason: z.enum(Object.keys(ANNUL_REASONS) as AnnulReason[]),
			into: z.optional(z.uuid())
		})
	)
});
