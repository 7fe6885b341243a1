import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { permission } from '../../../domain/access/permission';
import { EFFORT_FIELD } from '../../../domain/benefit/effort';
import { withDatesInFull } from '../../../domain/paste-grid/dates-in-full';
import { isBlankRow, type GridRow } from '../../../domain/paste-grid/grid';
import { readGridForm } from '../../../domain/paste-grid/grid-file';
import { placePaste } from '../../../domain/paste-grid/place-paste';
import { scopeOf } from '../../access/gate';
import { noteRefusal } from '../../access/refuse';
import { application } from '../../application';
import { keepEffort } from '../../benefit/write-effort';
import { nowMoment } from '../../clock';
import type { Database } from '../../database/open';
import { transaction } from '../../database/transaction';
import type { Scope } from '../../scope';
import { FileRefused } from '../file/file-refused';
import { rememberValues } from '../post-values';
import { loadColumnMapping } from '../read-column-mapping';
import { pasteHref, uuidOf } from './paste-address';
import { forgetGrid, stageGrid } from './stage-grid';
import { saveGrid } from './write-grid';

/** What was posted with the grid, and with whose rights. */
interface PostedGrid {
	database: Database;
	scope: Scope;
	rows: GridRow[];
	form: FormData;
	/** The preview that was shown. */
	shown: string | null;
	/** Columns of the pasted text that mean nothing here. */
	leftOut: number;
}

/** A grid that was not judged: why, and all that was typed. */
interface NotJudged {
	message: string;
	rows: readonly GridRow[];
	text: string;
}

/**
 * What the page with the grid can do: judge it, save what is right in it, add the names that the
 * lists lack, and empty it. Each leads to an address that shows what came of it, so that reloading
 * asks for nothing twice.
 */
export const pasteActions = {
	granska: (event: RequestEvent) =>
		withGrid(event, async ({ database, scope, rows, shown, leftOut }) => {
			const review = await stageGrid(database, scope, { rows, replaces: shown });
			return pasteHref({ review, leftOut });
		}),

	spara: (event: RequestEvent) =>
		withGrid(event, async ({ database, scope, rows, shown, leftOut, form }) => {
			const outcome = await saveGrid(database, scope, rows, shown);
			if (!('saved' in outcome)) return pasteHref({ ...outcome, leftOut });
			const { new: added, changed } = outcome.counts;
			const saved = { surface: 'paste', isNew: changed === 0, cases: added + changed } as const;
			await transaction(database, scope, (tx) =>
				keepEffort(tx, scope, form.get(EFFORT_FIELD), saved)
			);
			return pasteHref({ saved: outcome.saved, review: outcome.rest });
		}),

	async namn(event: RequestEvent) {
		const right = permission(scopeOf(event).roles, 'lists.write');
		if (!right.allowed) {
			noteRefusal(event, { status: 403, reason: right.reason });
			return fail(403, { message: right.reason, rows: null, text: '' });
		}
		return withGrid(event, async ({ database, scope, rows, shown }) => {
			const review = await stageGrid(database, scope, { rows, replaces: shown, addMissing: true });
			return pasteHref({ review });
		});
	},

	async varden(event: RequestEvent) {
		const right = permission(scopeOf(event).roles, 'values.write');
		if (!right.allowed) {
			noteRefusal(event, { status: 403, reason: right.reason });
			return fail(403, { message: right.reason, rows: null, text: '' });
		}
		return withGrid(event, async ({ database, scope, rows, shown, form }) => {
			const message = await rememberValues(event, form);
			if (message !== null) return { refused: message };
			return pasteHref({ review: await stageGrid(database, scope, { rows, replaces: shown }) });
		});
	},

	async tom(event: RequestEvent) {
		const shown = uuidOf((await event.request.formData()).get('granskning'));
		const { database } = application();
		if (shown !== null) await forgetGrid(database, scopeOf(event), shown);
		redirect(303, pasteHref({}));
	}
};

/** Does something with the posted grid and goes on to the address it gives, or says why not. */
async function withGrid(
	event: RequestEvent,
	work: (posted: PostedGrid) => Promise<string | { refused: string }>
) {
	const form = await event.request.formData();
	const { database } = application();
	const scope = scopeOf(event);
	const typed = readGridForm(form);
	const text = form.get('text');
	const posted = typeof text === 'string' ? text : '';
	const refuse = (message: string) => {
		const answer: NotJudged = { message, rows: typed, text: posted };
		return fail(422, answer);
	};
	const mapping = await transaction(database, scope, (tx) => loadColumnMapping(tx, scope));
	const placed = placePaste(typed, posted, { row: typed.length, column: 0 }, mapping);
	if (!placed.ok) return refuse(placed.message);
	const rows = withDatesInFull(placed.rows, nowMoment());
	if (rows.every(isBlankRow))
		return refuse('Rutnätet är tomt. Klistra in eller skriv minst en rad.');
	const shown = uuidOf(form.get('granskning'));
	let next: string | { refused: string };
	try {
		const leftOut = placed.unknown.length;
		next = await work({ database, scope, rows, form, shown, leftOut });
	} catch (problem) {
		if (problem instanceof FileRefused) return refuse(problem.message);
		throw problem;
	}
	if (typeof next !== 'string') return refuse(next.refused);
	redirect(303, next);
}
