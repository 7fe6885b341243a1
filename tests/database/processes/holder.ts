/**
 * A process of its own for the tests: opens the data folder named by its first argument and then
 * does, as the owner, what its second says. It writes one line per thing that happened.
 */
import { openDatabase } from '../../../src/lib/server/database/open';
import type { Handle } from '../../../src/lib/server/database/handle';

const [dataDir, task] = process.argv.slice(2);
if (!dataDir || !task) throw new Error('holder.ts FOLDER hold|join|write|leave-open');
const say = (line: string | number): boolean => process.stdout.write(`${line}\n`);

const join = task === 'join' || task === 'leave-open';
const { close } = await openDatabase({ dataDir, join }, work);
if (task === 'hold') {
	say('open');
	process.once('SIGTERM', () => void close());
} else {
	await close();
	say('done');
}

async function work({ sql }: Handle): Promise<void> {
	if (task === 'join') await sql`insert into region (code, name) values ('joined', 'Ansluten')`;
	if (task === 'leave-open') {
		await sql.begin(async (tx) => {
			await tx`insert into region (code, name) values ('half', 'Halv')`;
			say('inside');
			await new Promise(() => undefined);
		});
	}
	for (let n = 0; task === 'write'; n += 1) {
		await sql`insert into region (code, name) values (${`r${n}`}, 'Rad')`;
		say(n);
	}
}
