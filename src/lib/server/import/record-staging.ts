import { IMPORTS_PATH } from '../../domain/address/paths';
import { maskPersonnummer } from '../../domain/personnummer/personnummer';
import type { Transaction } from '../database/transaction';
import { record } from '../log/record';
import { recordRefusal } from '../log/refusals';
import type { Scope } from '../scope';
import type { ImportSummary } from './summary';

/**
 * Logs that a file has been read and compared with what is stored, kept as a preview or not, with
 * the cases it was compared with: what came of each row tells what they hold. Rows of somebody
 * else's cases are logged as refused.
 */
export async function recordStaging(
	tx: Transaction,
	scope: Scope,
	{ importId, kept, file, summary, met, outside = 0 }: Staging
): Promise<void> {
	const { kind, rows, changed, unchanged, refusedRows } = summary;
	await record(tx, scope, {
		event: 'import-staged',
		...(met && { caseIds: [...met] }),
		details: {
			...{ importId, kind, kept, file: maskPersonnummer(file), rows },
			...{ new: summary.new, changed, unchanged, refused: refusedRows }
		}
	});
	if (outside === 0) return;
	await recordRefusal(tx, scope, {
		...{ route: IMPORTS_PATH, method: 'POST', status: 403 },
		reason: 'Rader i filen gällde en nämnd eller kommun som inte är användarens.',
		rows: outside
	});
}

interface Staging {
	importId: string;
	kept: boolean;
	/** The file's name. */
	file: string;
	summary: ImportSummary;
	/** Ids of the cases that rows of the file were held against. */
	met?: ReadonlySet<string>;
	/** Rows that name a kommun or a committee which is not the importer's. */
	outside?: number;
}
