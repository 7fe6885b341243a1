import { maskPersonnummer } from '../../domain/personnummer/personnummer';
import type { Scope } from '../access/scope';
import type { Transaction } from '../database/transaction';
import { record } from '../log/record';
import type { ImportSummary } from './summary';

/** Logs that a file has been read and compared with what is stored, kept as a preview or not. */
export function recordStaging(
	tx: Transaction,
	scope: Scope,
	{ importId, kept, file, summary }: Staging
): Promise<void> {
	const { kind, rows, changed, unchanged, refusedRows } = summary;
	return record(tx, scope, {
		event: 'import-staged',
		details: {
			...{ importId, kind, kept, file: maskPersonnummer(file), rows },
			...{ new: summary.new, changed, unchanged, refused: refusedRows }
		}
	});
}

interface Staging {
	importId: string;
	kept: boolean;
	/** The file's name. */
	file: string;
	summary: ImportSummary;
}
