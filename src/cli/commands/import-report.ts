import type { ChangedCase } from '../../lib/domain/casefile/changed-case';
import type { ImportSummary } from '../../lib/server/import/summary';

/** What `import` prints as JSON (domain.md §9): the counts, what was refused, and what was done. */
export function importReport(
	summary: ImportSummary,
	changes: readonly ChangedCase[],
	done: { committed: boolean; importId: string | null }
) {
	return {
		committed: done.committed,
		importId: done.importId,
		rows: summary.rows,
		new: summary.new,
		changed: summary.changed,
		unchanged: summary.unchanged,
		refusedRows: summary.refusedRows,
		refused: summary.refused,
		changes: changes.map(({ line, number, fields }) => ({ line, number, fields })),
		warnings: summary.warnings,
		remarks: summary.remarks,
		columns: summary.readings,
		readValues: summary.readValues,
		unknownValues: summary.unknownValues,
		ignoredColumns: summary.ignoredColumns,
		missing: summary.missing
	};
}

/** One sentence for the person at the terminal. */
export function importSentence(
	summary: ImportSummary,
	{ committed, dryRun }: { committed: boolean; dryRun: boolean }
): string {
	const { new: created, changed, unchanged, refusedRows, warningCount } = summary;
	const counts = `${created} nya, ${changed} ändrade, ${unchanged} oförändrade, ${refusedRows} avvisade`;
	const noted = warningCount > 0 ? `, ${warningCount} varningar` : '';
	if (dryRun) return `Provläsning: ${counts}${noted}. Inget har sparats.`;
	if (committed) return `Importerat: ${counts}${noted}.`;
	if (refusedRows === 0) return `${counts}${noted}. Det fanns inget att ändra.`;
	const names =
		summary.missing.length > 0
			? ' --add-missing lägger till avdelningar och hälsocentraler som saknas.'
			: '';
	return `${counts}${noted}. Inget har sparats: rätta raderna, eller importera de övriga med --accept-valid.${names}`;
}
