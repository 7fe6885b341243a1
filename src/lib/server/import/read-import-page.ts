import { COLUMNS } from '../../domain/casefile/columns';
import { headerKey, isOwnHeader } from '../../domain/casefile/match-headers';
import { stockholmMoment } from '../clock';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { PHASE_WORDS, progressOf } from './held/progress';
import { loadChangedCases } from './read-changed-cases';
import { loadLists } from '../lists/read';
import { loadColumnMapping } from './read-column-mapping';
import { findImport } from './read-import';
import { refusalGroups } from './refusal-groups';
import type { ImportDetails, ImportSummary } from './summary';
import { unknownChoices } from './unknown-choices';

/** What the page offers for a column with a name of its own: it brings no table of a case's fields. */
const MEANINGS = COLUMNS.map(({ key, header }) => ({ value: key, label: header }));

/** Refused rows and warnings a page shows at first, and when asked for all of them. */
const SHOWN = 100;
const SHOWN_ALL = 5000;

const PREVIEW_GONE =
	'Listor eller avtal har ändrats sedan filen lästes, eller så har någon annan kastat förhandsvisningen.';

/**
 * An import as its page shows it: under way, failed, read, or read and thrown away by somebody else;
 * null when there is none.
 */
export async function loadImportPage(
	database: Database,
	scope: Scope,
	importId: string,
	{ all, changesPage }: { all: boolean; changesPage: number }
) {
	const { progress, found, mapping, changes, unknown } = await transaction(
		database,
		scope,
		async (tx) => {
			// Before the import itself: when this says that it is done, that is there.
			const progress = await progressOf(tx, importId);
			const found = await findImport(tx, scope, importId);
			const changing = found?.status === 'staged' && found.kind === 'cases';
			return {
				progress,
				found,
				changes: changing ? await loadChangedCases(tx, scope, importId, changesPage) : null,
				mapping: await loadColumnMapping(tx, scope),
				unknown: changing
					? unknownChoices(found.summary.unknownValues, await loadLists(tx, scope))
					: []
			};
		}
	);
	if (found) {
		return {
			...{ state: 'read' as const, id: importId, changes, unknown, meanings: MEANINGS },
			...readImport(found, all)
		};
	}
	if (progress === null) return null;
	switch (progress.phase) {
		case 'failed':
			return {
				state: 'failed' as const,
				id: importId,
				message: progress.message ?? PHASE_WORDS.failed,
				meanings: MEANINGS,
				columns: (progress.headers ?? []).flatMap((header, index) =>
					mappable(header) ? [{ index, header, column: mapping[headerKey(header)] ?? null }] : []
				)
			};
		case 'done':
			return {
				...{ state: 'gone' as const, id: importId, message: PREVIEW_GONE },
				...{ columns: [], meanings: [] }
			};
		default:
			return { state: 'running' as const, id: importId, progress, words: PHASE_WORDS };
	}
}

function readImport(found: ImportDetails, all: boolean) {
	const { summary } = found;
	const limit = all ? SHOWN_ALL : SHOWN;
	return {
		filename: found.filename,
		actor: found.actor,
		status: found.status,
		canReadAgain: found.canReadAgain,
		createdAt: stockholmMoment(found.createdAt),
		committedAt: found.committedAt && stockholmMoment(found.committedAt),
		undoneAt: found.undoneAt && stockholmMoment(found.undoneAt),
		summary: {
			...countsOf(summary),
			refused: summary.refused.slice(0, limit),
			refusedListed: summary.refused.length,
			refusalGroups: refusalGroups(summary.refused),
			warnings: summary.warnings.slice(0, limit),
			missing: summary.missing,
			columns: mappedColumns(summary),
			// Imports that were read before these were kept have none.
			readings: summary.readings ?? [],
			readValues: (summary.readValues ?? []).slice(0, SHOWN_ALL),
			remarks: summary.remarks ?? [],
			values: summary.values.slice(0, limit),
			valueCount: summary.values.length
		}
	};
}

function countsOf(summary: ImportSummary) {
	const { kind, rows, changed, unchanged, refusedRows, warningCount, ignoredColumns } = summary;
	return {
		kind,
		rows,
		new: summary.new,
		changed,
		unchanged,
		refusedRows,
		warningCount,
		ignoredColumns
	};
}

/** The columns whose reading is the user's to say: those without a name of our own. */
function mappedColumns({ headers, columns, kind }: ImportSummary) {
	if (kind !== 'cases') return [];
	return headers.flatMap((header, index) =>
		mappable(header) ? [{ index, header, column: columns[index] ?? null }] : []
	);
}

function mappable(header: string): boolean {
	return header.trim() !== '' && !isOwnHeader(header);
}
