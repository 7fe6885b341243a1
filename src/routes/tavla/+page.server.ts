import { readBoardAddress } from '$lib/domain/board/board-address';
import { BURN_ORDER_WORDS } from '$lib/domain/board/burn-order';
import { boardWords } from '$lib/domain/board/outlook-words';
import { scopeOf } from '$lib/server/access/gate';
import { application } from '$lib/server/application';
import { loadBoard } from '$lib/server/board/read-board';
import { readDue } from '$lib/server/due/read-due';
import { readAddress } from '$lib/server/http/read-address';
import { transaction } from '$lib/server/database/transaction';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	event.depends('app:board');
	const address = readAddress((unread) => readBoardAddress(event.url.searchParams, unread));
	const { database, boardLine } = application();
	const scope = scopeOf(event);
	// Before the board is read: what changes meanwhile is then told anew, and not missed.
	const mark = boardLine.mark(scope);
	const board = await transaction(database, scope, (tx) => loadBoard(tx, scope, address));
	const due = await readDue(database, scope);
	return { ...board, due, outlook: boardWords(board.outlook), order: BURN_ORDER_WORDS, mark };
};
