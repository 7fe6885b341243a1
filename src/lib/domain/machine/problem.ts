/**
 * Everything that the machine interface may answer instead of what was asked for, by its code.
 * Programs go by the codes, so none is ever renamed; `when` is shown in the description.
 */
export const PROBLEMS = {
	'unknown-parameter': [400, 'Frågan har en parameter som inte finns.'],
	'repeated-parameter': [400, 'En parameter står flera gånger.'],
	'missing-parameter': [400, 'En parameter som behövs saknas.'],
	'wrong-value': [400, 'Ett värde går inte att förstå, eller finns inte.'],
	'out-of-bounds': [400, 'Perioden är för lång, bakvänd eller utanför de år som kan frågas om.'],
	'not-published': [400, 'Samverkan ser en uppdelning i taget.'],
	'unreadable-request': [400, 'Begäran går inte att läsa.'],
	'no-key': [401, 'Nyckeln saknas, eller är okänd, utgången eller återkallad.'],
	'not-allowed': [403, 'Nyckelns roll får inte läsa det här.'],
	'unknown-measure': [404, 'Måttet finns inte.'],
	'unknown-address': [404, 'Adressen finns inte.'],
	'wrong-method': [405, 'Frågor ställs med GET eller HEAD.'],
	'not-acceptable': [406, 'Svaret finns inte i något av de format som Accept nämner.'],
	'too-large': [413, 'Det som skickades är för stort.'],
	'too-many-questions': [429, 'För många frågor. Vänta så många sekunder som Retry-After säger.'],
	failure: [500, 'Något gick fel. Meddelandet har en felkod till systemförvaltaren.'],
	unavailable: [503, 'Tjänsten kan inte svara just nu. Försök igen om en stund.']
} as const satisfies Record<string, readonly [status: number, when: string]>;
export type ProblemCode = keyof typeof PROBLEMS;

export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** Why a question is not answered. */
export interface Problem {
	code: ProblemCode;
	/** What of the question is wrong, where it is one of its parameters. */
	parameter?: string;
	/** Plain Swedish: what to do about it. */
	message: string;
}

/** The status that a code is answered with. */
export function statusOf(code: ProblemCode): number {
	return PROBLEMS[code][0];
}

/** The code of an answer that was given its status elsewhere; the nearest where none is its own. */
export function codeOf(status: number): ProblemCode {
	const own = PROBLEM_CODES.find((code) => GENERAL.has(code) && statusOf(code) === status);
	return own ?? (status < 500 ? 'unreadable-request' : status === 500 ? 'failure' : 'unavailable');
}

/** The codes that say no more than their status does. */
const GENERAL: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
	'unreadable-request',
	'no-key',
	'not-allowed',
	'unknown-address',
	'wrong-method',
	'not-acceptable',
	'too-large',
	'too-many-questions',
	'failure',
	'unavailable'
]);
