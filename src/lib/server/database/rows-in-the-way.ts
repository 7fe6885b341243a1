import { Explained } from '../explained';

/** What `svu_add_rule` in the migrations says that a rule could not be added with. */
const HINDERED = 'SVR01';

/** There are rows that break a rule which a migration adds; nothing has been changed. */
export class RowsInTheWay extends Explained {
	override readonly name = 'RowsInTheWay';
}

/** The error of a migration, explained where rows are in its way: what they are and how to see them. */
export function explainHindrance(error: unknown): unknown {
	const isHindered = error instanceof Error && 'code' in error && error.code === HINDERED;
	return isHindered ? new RowsInTheWay(error.message, { cause: error }) : error;
}
