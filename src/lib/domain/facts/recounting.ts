/** Why cases are counted anew. */
export type RecountCause = 'upgrade' | 'agreement';

/** How far counting a kommun's cases anew has come. */
export interface Recounting {
	cause: RecountCause;
	counted: number;
	total: number;
}

/** The same in words, for who reads figures meanwhile. */
export interface RecountingInWords {
	/** How much has been counted, `40 %`. */
	share: string;
	/** Why, and what it means. */
	what: string;
}

const CAUSE_WORDS: Readonly<Record<RecountCause, string>> = {
	upgrade: 'en uppgradering',
	agreement: 'ett ändrat avtal om betalningsansvar'
};

/** How far it has come, and what that means. */
export function recountingInWords({ cause, counted, total }: Recounting): RecountingInWords {
	return {
		share: `${Math.floor((100 * counted) / total)} %`,
		what: `Siffrorna räknas om efter ${CAUSE_WORDS[cause]}, och kan vara ofullständiga till dess. Ärenden registreras som vanligt.`
	};
}
