import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { permission } from '../../domain/access/permission';
import { importPath, IMPORTS_PATH } from '../../domain/address/paths';
import { COLUMNS } from '../../domain/casefile/columns';
import { headerKey, isOwnHeader, type HeaderMapping } from '../../domain/casefile/match-headers';
import { scopeOf } from '../access/gate';
import { noteRefusal } from '../access/refuse';
import { application } from '../application';
import { transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { readAgain, type ReadingOptions } from './begin-import';
import { commitImport } from './commit-import';
import { discardImport } from './discard-import';
import { FileRefused } from './file/file-refused';
import { releaseFile } from './held/hold-file';
import { rememberValues } from './post-values';
import { loadColumnMapping } from './read-column-mapping';
import { undoImport } from './undo-import';
import { saveColumnMapping } from './write-column-mapping';

/** What can be done with an import that has been read. */
export const importActions = {
	async importera(event: RequestEvent) {
		const { database, scope, id } = subject(event);
		const result = await commitImport(database, scope, id);
		if (result.outcome === 'gone') noteRefusal(event, { status: 404, reason: result.message });
		if (result.outcome !== 'committed') return fail(409, { message: result.message });
		return { done: 'importerad' as const };
	},

	async angra(event: RequestEvent) {
		const { database, scope, id } = subject(event);
		const result = await undoImport(database, scope, id);
		if (result.outcome === 'gone') noteRefusal(event, { status: 404, reason: result.message });
		if (result.outcome !== 'undone') return fail(409, { message: result.message });
		return { done: 'ångrad' as const, removed: result.removed, restored: result.restored };
	},

	async kasta(event: RequestEvent) {
		const { database, scope, id } = subject(event);
		await transaction(database, scope, async (tx) => {
			await discardImport(tx, scope, id);
			await releaseFile(tx, id);
		});
		redirect(303, IMPORTS_PATH);
	},

	async koppla(event: RequestEvent) {
		const { database, scope } = subject(event);
		const hindrance = hindranceTo(scope);
		if (hindrance !== null) return notAllowed(event, hindrance);
		const chosen = chosenColumns(await event.request.formData());
		const own = Object.keys(chosen).find(isOwnHeader);
		if (own !== undefined) return fail(422, { message: fixedName(own) });
		const mapping = await transaction(database, scope, async (tx) => {
			await saveColumnMapping(tx, scope, chosen);
			return loadColumnMapping(tx, scope);
		});
		return again(event, { mapping });
	},

	async varden(event: RequestEvent) {
		const hindrance = hindranceTo(scopeOf(event));
		if (hindrance !== null) return notAllowed(event, hindrance);
		const message = await rememberValues(event, await event.request.formData());
		return message === null ? again(event, {}) : fail(422, { message });
	},

	async namn(event: RequestEvent) {
		const right = permission(scopeOf(event).roles, 'lists.write');
		if (!right.allowed) return notAllowed(event, right.reason);
		return again(event, { addMissing: true });
	},

	async igen(event: RequestEvent) {
		return again(event, {});
	}
};

/** Why somebody may not say what stands in a file of cases; null where they may. */
function hindranceTo({ roles, committees }: Scope): string | null {
	const right = permission(roles, 'import');
	if (!right.allowed) return right.reason;
	return committees.length === 0 ? NO_COMMITTEE : null;
}

const NO_COMMITTEE =
	'Du är inte med i någon nämnd och kan därför inte importera ärenden eller koppla kolumner.';

function notAllowed(event: RequestEvent, reason: string) {
	noteRefusal(event, { status: 403, reason });
	return fail(403, { message: reason });
}

function fixedName(header: string): string {
	return `Kolumnen ”${header}” har ett fast namn och betyder alltid sig själv. Den kan inte kopplas om.`;
}

function subject(event: RequestEvent) {
	const { database } = application();
	const scope = scopeOf(event);
	const { id } = event.params;
	if (!id) error(404, 'Importen finns inte.');
	return { database, scope, id };
}

async function again(event: RequestEvent, options: ReadingOptions) {
	const { database, scope, id } = subject(event);
	let next: string;
	try {
		next = await readAgain(database, scope, id, options);
	} catch (problem) {
		if (problem instanceof FileRefused) {
			noteRefusal(event, { status: 404, reason: problem.message });
			return fail(410, { message: problem.message });
		}
		throw problem;
	}
	redirect(303, importPath(next));
}

/** Each column's header and choice come as a pair: `rubrik.3`, `kolumn.3`. */
function chosenColumns(posted: FormData): HeaderMapping {
	const pairs = [...posted].flatMap(([name, header]) => {
		const [part, index] = name.split('.');
		if (part !== 'rubrik' || typeof header !== 'string') return [];
		const choice = posted.get(`kolumn.${index}`);
		const column = COLUMNS.find(({ key }) => key === choice)?.key ?? null;
		return [[headerKey(header), column] as const];
	});
	return Object.fromEntries(pairs);
}
