import type { Database } from '../../lib/server/database/open';
import { transaction } from '../../lib/server/database/transaction';
import { commitImport } from '../../lib/server/import/commit-import';
import { discardImport } from '../../lib/server/import/discard-import';
import { stageCases } from '../../lib/server/import/stage-cases';
import { stageSeries } from '../../lib/server/import/stage-series';
import { removeAddedNames } from '../../lib/server/import/write-missing-names';
import type { Scope } from '../../lib/server/scope';
import { readArguments, textOf, WrongCall } from '../arguments';
import { command, EXIT } from '../call';
import type { Command } from '../command';
import { progressLine } from '../progress-line';
import { readableFile } from '../readable-file';
import { inSession } from '../session';
import { printResult } from '../standard-output';
import { importReport, importSentence } from './import-report';

interface Wishes {
	kind: 'cases' | 'series';
	dryRun: boolean;
	acceptValid: boolean;
	addMissing: boolean;
}

export const importCommand: Command = command({
	name: 'import',
	usage: 'import cases|series FIL [--dry-run] [--accept-valid] [--add-missing] [--kommun KOD]',
	summary: 'Läser in en fil med ärenden eller externa serier (CSV eller XLSX)',
	async run(args) {
		const { positionals, options } = readArguments(args, {
			positionals: ['cases eller series', 'FIL'],
			options: {
				'dry-run': { type: 'boolean' },
				'accept-valid': { type: 'boolean' },
				'add-missing': { type: 'boolean' },
				kommun: { type: 'string' }
			}
		});
		const [kind = '', path = ''] = positionals;
		if (kind !== 'cases' && kind !== 'series') {
			throw new WrongCall(`${kind} kan inte importeras. Skriv cases eller series.`);
		}
		const file = await readableFile(path);
		const wishes: Wishes = {
			kind,
			dryRun: options['dry-run'] === true,
			acceptValid: options['accept-valid'] === true,
			addMissing: options['add-missing'] === true
		};
		return inSession(textOf(options.kommun), (database, scope) =>
			importFile(database, scope, file, wishes)
		);
	}
});

async function importFile(
	database: Database,
	scope: Scope,
	file: { name: string; path: string },
	{ kind, dryRun, acceptValid, addMissing }: Wishes
): Promise<number> {
	const line = progressLine();
	const input = {
		...{ file, addMissing, judgeOnly: dryRun },
		...{ listChanges: true, onProgress: line.report }
	};
	const staged =
		kind === 'cases'
			? await stageCases(database, scope, input)
			: { ...(await stageSeries(database, scope, input)), added: [], changes: [] };
	const { importId, summary, added, changes } = staged;
	const refused = summary.refusedRows > 0;
	const wanted = !dryRun && (!refused || acceptValid) && summary.new + summary.changed > 0;
	let committed = false;
	if (wanted) {
		const result = await commitImport(database, scope, importId);
		committed = result.outcome === 'committed';
		if (result.outcome !== 'committed') console.error(result.message);
	}
	if (!committed && !dryRun) {
		await transaction(database, scope, async (tx) => {
			await discardImport(tx, scope, importId);
			await removeAddedNames(tx, scope, added);
		});
	}
	line.end();
	const done = { committed, importId: committed ? importId : null };
	await printResult(`${JSON.stringify(importReport(summary, changes, done), null, 2)}\n`);
	console.error(importSentence(summary, { committed, dryRun }));
	if (wanted && !committed) return EXIT.failed;
	return refused ? EXIT.rowsRefused : EXIT.done;
}
