import { addDays, isLocalDate } from '../../lib/domain/calendar/moment';
import { BREAK_WORDS, isWhole, type LogVerdict } from '../../lib/domain/log/verdict';
import { readDate } from '../../lib/domain/period/read-period';
import { today } from '../../lib/server/clock';
import type { Scope } from '../../lib/server/scope';
import type { Database } from '../../lib/server/database/open';
import { transaction } from '../../lib/server/database/transaction';
import { wordedFindings, type WordedFinding } from '../../lib/server/log/check-log';
import { logFile } from '../../lib/server/log/log-file';
import { sealLog } from '../../lib/server/log/seal';
import { verifyLog } from '../../lib/server/log/verify';
import { readArguments, textOf, WrongCall, type GivenOptions } from '../arguments';
import { command, EXIT } from '../call';
import type { Command } from '../command';
import { inSession } from '../session';
import { printResult } from '../standard-output';

const WORDS = ['verify', 'seal', 'export'];
const LINK = /^[0-9a-f]{64}$/i;
/** Days that are exported when no other period is given. */
const DAYS = 30;

export const logCommand: Command = command({
	name: 'log',
	usage: 'log verify [--anchor SUMMA] | seal | export [--from DATUM] [--to DATUM] [--kommun KOD]',
	summary: 'Kontrollerar, förseglar eller skriver ut loggen över åtkomst',
	async run(args) {
		const { positionals, options } = readArguments(args, {
			positionals: ['verify, seal eller export'],
			options: {
				anchor: { type: 'string' },
				from: { type: 'string' },
				to: { type: 'string' },
				kommun: { type: 'string' }
			}
		});
		const [word = ''] = positionals;
		if (!WORDS.includes(word)) throw new WrongCall(`${word} är inget som loggen kan.`);
		const period = periodOf(options);
		const anchor = anchorOf(options);
		return inSession(textOf(options.kommun), async (database, scope) => {
			if (word === 'verify') return verify(database, scope, anchor);
			if (word === 'seal') {
				const { sealed } = await sealLog(database);
				await printResult(`${JSON.stringify({ sealed })}\n`);
				return EXIT.done;
			}
			await printResult(logFile(database, scope, period));
			return EXIT.done;
		});
	}
});

async function verify(
	database: Database,
	scope: Scope,
	anchor: string | undefined
): Promise<number> {
	const verdict = await verifyLog(database, anchor === undefined ? {} : { anchor });
	const whole = isWhole(verdict);
	await printResult(`${JSON.stringify({ whole, ...verdict }, null, 2)}\n`);
	const findings = await transaction(database.log, scope, (tx) =>
		wordedFindings(tx, scope, verdict)
	);
	for (const line of sentences(verdict, findings)) console.error(line);
	return whole ? EXIT.done : EXIT.failed;
}

function sentences(verdict: LogVerdict, findings: readonly WordedFinding[]): string[] {
	const { sealed, anchor, breaks, anchorAt, anchors, unsealed, revisions } = verdict;
	const more =
		verdict.breakCount - breaks.length + (verdict.findingCount - verdict.findings.length);
	return [
		`${isWhole(verdict) ? 'Loggen är hel' : 'LOGGEN ÄR INTE HEL'}: ${sealed} förseglade loggposter, ${unsealed.count} väntar på försegling.`,
		...breaks.map(({ position, kind }) => `Plats ${position}: ${BREAK_WORDS[kind]}.`),
		...findings.map(({ text }) => `${text}.`),
		...(more > 0 ? [`Och ${more} till.`] : []),
		...(anchorAt === null
			? ['Summan i --anchor finns inte i kedjan: loggen är kortad eller skriven om.']
			: []),
		...revisions.differing.map(
			({ entry, version }) =>
				`Loggpost ${entry}: version ${version} av ärendet säger något annat i ärendets historik.`
		),
		...(anchors.closed ? [`${anchors.file} går inte att läsa: kontrollera vem som får.`] : []),
		anchors.file === null
			? 'Det finns ingen fil med anteckningar om kedjan att jämföra med (SVU_LOG_ANCHORS).'
			: `Jämförd med ${anchors.compared} anteckningar i ${anchors.file}.`,
		...(anchor === null ? [] : [`Spara utanför databasen till nästa gång: --anchor ${anchor}`])
	];
}

function anchorOf(options: GivenOptions<'anchor'>): string | undefined {
	const anchor = textOf(options.anchor);
	if (anchor === undefined || LINK.test(anchor)) return anchor?.toLowerCase();
	throw new WrongCall('--anchor är 64 tecken, 0–9 och a–f, som svu log verify skriver ut.');
}

function periodOf(options: GivenOptions<'from' | 'to'>): { from: string; to: string } {
	const to = textOf(options.to) ?? today();
	const from = textOf(options.from) ?? (isLocalDate(to) ? addDays(to, -DAYS) : '');
	for (const date of [from, to]) {
		const { problem } = readDate(date, today());
		if (problem !== null) throw new WrongCall(`--from och --to är dagar. ${problem}`);
	}
	if (to < from) throw new WrongCall('--to är före --from.');
	return { from, to };
}
