/**
 * A process of its own for the tests: opens the data folder named by its first argument and then
 * does what its second says. It writes one line per thing that happened.
 */
import { openDatabase } from '../../../src/lib/server/database/open';

const [dataDir, task] = process.argv.slice(2);
if (!dataDir || !task) throw new Error('holder.ts FOLDER hold|join|write|leave-open');
const say = (line: string | number): boolean => process.stdout.write(`${line}\n`);

const join = task === 'join' || task === 'leave-open';
const { sql, close } = await openDatabase({ dataDir, join });
if (task === 'hold') {
	say('open');
	process.once('SIGTERM', () => void close());
} else if (task === 'join') {
	await sql`insert into region (code, name) values ('joined', 'Ansluten')`;
	await close();
	say('done');
} else if (task === 'leave-open') {
	await sql.begin(async (tx) => {
		await tx`insert into region (code, name) values ('half', 'Halv')`;
		say('inside');
		await new Promise(() => undefined);
	});
} else {
	for (let n = 0; ; n += 1) {
		await sql`insert into region (code, name) values (${`r${n}`}, 'Rad')`;
		say(n);
	}
}
