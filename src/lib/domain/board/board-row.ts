import type { WaitingPerson } from './waiting-person';

/** Somebody on the board, in the words it uses: a number and a place, and nobody's age or sex. */
export interface BoardRow extends WaitingPerson {
	id: string;
	number: string;
	/** Abbreviation of the committee. */
	committee: string;
	wardCode: string;
	ward: string;
	plan: string | null;
	/** Why the payment clock stands as it does. */
	why: string[];
	/** The reader registered the case, or was the last to write in it. */
	mine: boolean;
}
