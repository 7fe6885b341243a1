/** Why something that is right cannot be done just now. */
export type Hindrance =
	/** The kommun's cases are being counted anew. */
	| 'RECOUNTING'
	/** What is asked for is being changed by others, each time it is read. */
	| 'CHANGING';

/** What is asked can be done later: told of as the database's passing troubles are. */
export class NotNow extends Error {
	override readonly name = 'NotNow';
	readonly code: Hindrance;

	constructor(code: Hindrance) {
		super('Asked for too early');
		this.code = code;
	}
}
