import { isUuid } from '../../domain/form/uuid';

/** A row of the list as it was posted. */
export interface PostedRow {
	id: string;
	version: number;
	/** By input of the case form, exactly as typed. */
	texts: ReadonlyMap<string, string>;
	/** Warnings that stood beside it: field and message. */
	seen: readonly string[];
	/** What stood beside the button that saves, of what would change: by `shownChange`. */
	shown: readonly string[];
	/** Ids of similar cases that stood beside it, and so are about other people. */
	others: readonly string[];
}

/** A posted list: its rows, and which of them are to be saved. */
export interface PostedRows {
	rows: PostedRow[];
	/** One row's id, or null for every changed one. */
	only: string | null;
}

const ROW = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(.+)$/;
/** More than a page of the list has. */
const MOST_ROWS = 200;

/** A row while its parts are read. */
interface Collected {
	version: number;
	texts: Map<string, string>;
	seen: string[];
	shown: string[];
	others: string[];
}

/** Reads a posted list; null where it is none that a page has made. */
export function readPostedRows(posted: FormData): PostedRows | null {
	const rows = new Map<string, Collected>();
	for (const [name, value] of posted) {
		const [, id, part] = ROW.exec(name) ?? [];
		if (id === undefined || part === undefined || typeof value !== 'string') continue;
		const row: Collected = rows.get(id) ?? {
			version: 0,
			texts: new Map(),
			seen: [],
			shown: [],
			others: []
		};
		rows.set(id, row);
		if (part === 'version') row.version = Number(value);
		else if (part === 'sett') row.seen.push(value);
		else if (part === 'andras') row.shown.push(value);
		else if (part === 'annan') row.others.push(...value.split(' ').filter(isUuid));
		else row.texts.set(part, value);
	}
	const only = posted.get('spara');
	const known = [...rows].map(([id, row]) => ({ id, ...row }));
	const whole = known.every(({ version }) => Number.isSafeInteger(version) && version > 0);
	if (known.length === 0 || known.length > MOST_ROWS || !whole) return null;
	return { rows: known, only: typeof only === 'string' && only !== 'alla' ? only : null };
}
