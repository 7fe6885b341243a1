import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { isMonth } from '../../lib/domain/calendar/month';
import { isLocalDate } from '../../lib/domain/calendar/moment';
import { boundsProblem } from '../../lib/domain/period/bounds';
import { today } from '../../lib/server/clock';
import { exportCases, isExportFormat } from '../../lib/server/export/cases-file';
import { readArguments, textOf, WrongCall } from '../arguments';
import { command, EXIT } from '../call';
import type { Command } from '../command';
import { inSession } from '../session';
import { printResult } from '../standard-output';

export const exportCommand: Command = command({
	name: 'export',
	usage:
		'export cases [--from ÅÅÅÅ-MM] [--to ÅÅÅÅ-MM] [--format csv|xlsx|json] [--out FIL] [--kommun KOD]',
	summary: 'Skriver ärendena till en fil, eller till standard ut',
	async run(args) {
		const { positionals, options } = readArguments(args, {
			positionals: ['cases'],
			options: {
				from: { type: 'string' },
				to: { type: 'string' },
				format: { type: 'string' },
				out: { type: 'string' },
				kommun: { type: 'string' }
			}
		});
		if (positionals[0] !== 'cases') {
			throw new WrongCall(`${positionals[0]} kan inte exporteras. Skriv cases.`);
		}
		const format = textOf(options.format) ?? 'csv';
		if (!isExportFormat(format)) {
			throw new WrongCall(`Formatet ${format} finns inte. Skriv csv, xlsx eller json.`);
		}
		const period = {
			from: dateOption('from', textOf(options.from)),
			to: dateOption('to', textOf(options.to))
		};
		if (endsBeforeStart(period)) throw new WrongCall('--to är före --from.');
		const out = textOf(options.out);
		if (format === 'xlsx' && out === undefined && process.stdout.isTTY) {
			throw new WrongCall('En XLSX-fil behöver --out FIL.');
		}
		return inSession(textOf(options.kommun), async (database, scope) => {
			const pieces = exportCases(database, scope, { ...period, format });
			if (out === undefined) await printResult(pieces);
			else await writeFile(pieces, out);
			return EXIT.done;
		});
	}
});

async function writeFile(pieces: AsyncIterable<Uint8Array>, path: string): Promise<void> {
	try {
		// A file of cases is secret: its owner alone may read it.
		await pipeline(pieces, createWriteStream(path, { mode: 0o600 }));
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (!['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR'].includes(code ?? '')) throw error;
		throw new WrongCall(`Filen ${path} kan inte skrivas.`);
	}
	console.error(`Skrev ${path}.`);
}

/** A month stands for all its days, so that a day of it may be either end. */
function endsBeforeStart({ from, to }: { from?: string; to?: string }): boolean {
	return from !== undefined && to !== undefined && to < from && !from.startsWith(to);
}

function dateOption(name: string, text: string | undefined): string | undefined {
	if (text === undefined) return undefined;
	const readable: boolean = isMonth(text) || isLocalDate(text);
	if (!readable) {
		throw new WrongCall(
			`--${name} ${text} är ingen månad eller dag. Skriv ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD.`
		);
	}
	const problem = boundsProblem(text, today());
	if (problem !== null) throw new WrongCall(`--${name} ${text}: ${problem}`);
	return text;
}
