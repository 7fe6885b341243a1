/** Why the database cannot do what is asked just now, though nothing is wrong with what was asked. */
export type TroubleKind =
	| 'unreachable'
	| 'starting'
	| 'taken'
	| 'read-only'
	| 'waited'
	| 'disk-full'
	| 'refuses-us'
	| 'importing'
	| 'recounting'
	| 'changing'
	| 'unknown-outcome';

export interface DatabaseTrouble {
	kind: TroubleKind;
	/** What a person is told who asked to see something. */
	reading: string;
	/** What a person is told who sent something: also what became of it. */
	saving: string;
	/** What whoever runs the program is told, who can do something about it. */
	operator: string;
	/** When a program that asks by itself should ask again. */
	retryAfterSeconds: number;
	/** It goes over by itself, and soon: worth waiting for. */
	passes: boolean;
	/** The connection it was met on is of no more use. */
	endsConnection: boolean;
}

interface Words {
	what: string;
	todo: string;
	operator: string;
}

const AGAIN = 'Vänta en stund och försök igen.';
const TELL = 'Säg till systemförvaltaren, och försök igen när det är åtgärdat.';

const WORDS: Record<Exclude<TroubleKind, 'unknown-outcome'>, Words> = {
	unreachable: {
		what: 'Databasen går inte att nå just nu',
		todo: AGAIN,
		operator:
			'Databasen går inte att nå. Kontrollera att den är igång och att DATABASE_URL stämmer.'
	},
	starting: {
		what: 'Databasen startar om just nu',
		todo: AGAIN,
		operator: 'Databasen håller på att starta eller stanna. Försök igen när den är igång.'
	},
	taken: {
		what: 'Databasen är upptagen av för många samtidigt',
		todo: AGAIN,
		operator:
			'Databasen tar inte emot fler samtidigt. Höj max_connections, eller vänta tills andra program har kopplat ned.'
	},
	'read-only': {
		what: 'Databasen går bara att läsa just nu, inte skriva i',
		todo: `${AGAIN} Går det inte över, säg till systemförvaltaren.`,
		operator:
			'Databasen tar inte emot ändringar: den är en kopia (standby) eller har default_transaction_read_only.'
	},
	waited: {
		what: 'Databasen var upptagen med annat för länge',
		todo: AGAIN,
		operator: 'Databasen var upptagen med annat för länge. Försök igen.'
	},
	'disk-full': {
		what: 'Databasens disk är full',
		todo: TELL,
		operator: 'Databasens disk är full. Ge den mer plats.'
	},
	'refuses-us': {
		what: 'Databasen släpper inte in programmet',
		todo: TELL,
		operator:
			'Databasen släpper inte in programmet. Kontrollera användare, lösenord och databasens namn i DATABASE_URL.'
	},
	importing: {
		what: 'En import med samma uppgifter pågår just nu',
		todo: AGAIN,
		operator: 'En import med samma uppgifter pågår. Försök igen när den är klar.'
	},
	recounting: {
		what: 'Siffrorna räknas om just nu, efter en uppgradering eller ett ändrat avtal',
		todo: AGAIN,
		operator:
			'Siffrorna räknas om, efter en uppgradering eller ett ändrat avtal. Försök igen när det är klart.'
	},
	changing: {
		what: 'Uppgifter som svaret bygger på ändras just nu',
		todo: AGAIN,
		operator: 'Uppgifter som svaret bygger på ändras just nu. Försök igen om en stund.'
	}
};
const UNKNOWN = 'Anslutningen till databasen bröts just när det skulle sparas. ';
const UNKNOWN_OUTCOME: Pick<DatabaseTrouble, 'reading' | 'saving' | 'operator'> = {
	reading: `${UNKNOWN}Ladda om sidan.`,
	saving: `${UNKNOWN}Det kan ha sparats ändå: se efter innan du skickar det igen.`,
	operator: `${UNKNOWN}Det kan ha sparats ändå: se efter innan kommandot körs igen.`
};

const RETRY_AFTER_SECONDS: Partial<Record<TroubleKind, number>> = {
	'read-only': 30,
	'disk-full': 60,
	'refuses-us': 60,
	recounting: 30
};
const PASSING: ReadonlySet<TroubleKind> = new Set(['unreachable', 'starting', 'taken']);
const ENDING: ReadonlySet<TroubleKind> = new Set(['unreachable', 'starting']);

/**
 * Which trouble a code tells of: SQLSTATE (PostgreSQL's appendix A), a class of them by its first
 * two signs, or the code of our own connections.
 */
const KIND_OF: Readonly<Record<string, TroubleKind>> = {
	CONNECTION_LOST: 'unreachable',
	CONNECTIONS_TAKEN: 'taken',
	COMMIT_UNKNOWN: 'unknown-outcome',
	'08': 'unreachable',
	// Admin and crash shutdown, a database dropped under us, sessions ended for being idle too long.
	'57P01': 'unreachable',
	'57P02': 'unreachable',
	'57P03': 'starting',
	'57P04': 'unreachable',
	'57P05': 'unreachable',
	'25P03': 'unreachable',
	'25P04': 'unreachable',
	'53200': 'taken',
	'53300': 'taken',
	'53400': 'taken',
	'53100': 'disk-full',
	'58030': 'disk-full',
	'25006': 'read-only',
	// Statement timeout, lock timeout, deadlock, and two changes that could not be put in order.
	'57014': 'waited',
	'55P03': 'waited',
	'40P01': 'waited',
	'40001': 'waited',
	// Our own: a case, or a setting, that an import under way is about (svu_keep_to_import).
	SVI01: 'importing',
	RECOUNTING: 'recounting',
	CHANGING: 'changing',
	'28': 'refuses-us',
	'3D000': 'refuses-us'
};
/** Whose codes they are; others may use the same for something else. */
const TELLERS: ReadonlySet<string> = new Set(['PostgresError', 'ConnectionError', 'NotNow']);
const DEEPEST_CAUSE = 5;

/** The trouble that an error tells of, itself or through its causes; null when it is none. */
export function databaseTrouble(error: unknown, depth = 0): DatabaseTrouble | null {
	if (!(error instanceof Error) || depth > DEEPEST_CAUSE) return null;
	const kind = kindOf(error);
	if (!kind) return databaseTrouble(error.cause, depth + 1);
	const retryAfterSeconds = RETRY_AFTER_SECONDS[kind] ?? 5;
	const [passes, endsConnection] = [PASSING.has(kind), ENDING.has(kind)];
	return { kind, ...wordsOf(kind), retryAfterSeconds, passes, endsConnection };
}

function wordsOf(kind: TroubleKind): Pick<DatabaseTrouble, 'reading' | 'saving' | 'operator'> {
	if (kind === 'unknown-outcome') return UNKNOWN_OUTCOME;
	const { what, todo, operator } = WORDS[kind];
	return {
		reading: `${what}. ${todo}`,
		saving: `${what}, så det gick inte att spara. Inget av det du har skrivit är borta. ${todo}`,
		operator
	};
}

/** What is said to whoever sent a request by an HTTP method: who saves wants to know of that. */
export function wordsFor(method: string, trouble: DatabaseTrouble): string {
	return method === 'GET' || method === 'HEAD' ? trouble.reading : trouble.saving;
}

function kindOf(error: Error): TroubleKind | undefined {
	const code: unknown = Reflect.get(error, 'code');
	if (!TELLERS.has(error.name) || typeof code !== 'string') return undefined;
	return KIND_OF[code] ?? KIND_OF[code.slice(0, 2)];
}
