import { addDays, isLocalDate } from '../../lib/domain/calendar/moment';
import { BREAK_WORDS, isWhole, type LogVerdict } from '../../lib/domain/log/verdict';
import { today } from '../../lib/server/clock';
import type { Database } from '../../lib/server/database/open';
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
			if (word === 'verify') return verify(database, anchor);
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

async function verify(database: Database, anchor: string | undefined): Promise<number> {
	const verdict = await verifyLog(database, anchor === undefined ? {} : { anchor });
	const whole = isWhole(verdict);
	await printResult(`${JSON.stringify({ whole, ...verdict }, null, 2)}\n`);
	for (const line of sentences(verdict)) console.error(line);
	return whole ? EXIT.done : EXIT.failed;
}

function sentences(verdict: LogVerdict): string[] {
	const { sealed, anchor, breaks, anchorAt, unsealed, revisions } = verdict;
	return [
		`${isWhole(verdict) ? 'Loggen är hel' : 'LOGGEN ÄR INTE HEL'}: ${sealed} förseglade loggposter, ${unsealed.count} väntar på försegling.`,
		...breaks.map(({ position, kind }) => `Plats ${position}: ${BREAK_WORDS[kind]}.`),
		...(anchorAt === null
			? ['Summan i --anchor finns inte i kedjan: loggen är kortad eller skriven om.']
			: []),
		...revisions.differing.map(
			({ entry, version }) =>
				`Loggpost ${entry}: version ${version} av ärendet säger något annat i ärendets historik.`
		),
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
	if (![from, to].every(isLocalDate)) {
		throw new WrongCall('--from och --to är dagar. Skriv ÅÅÅÅ-MM-DD.');
	}
	if (to < from) throw new WrongCall('--to är före --from.');
	return { from, to };
}
