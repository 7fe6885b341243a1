import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Explained } from '../../failure/explained';

/** The shortest limit among the systems we run on: macOS allows 104 bytes with the final zero. */
const LONGEST = 103;

/**
 * Where the embedded database of a data folder listens: in the folder itself, or, when that path
 * is longer than a Unix socket's may be, in an owner-only folder among the temporary files.
 * @param dataDir absolute path of the data folder, which exists
 * @throws when the temporary folder has been laid there by somebody else
 */
export async function socketPathFor(dataDir: string): Promise<string> {
	const near = join(dataDir, 'svu.sock');
	if (Buffer.byteLength(near) <= LONGEST) return near;
	const digest = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
	const folder = join(tmpdir(), `svu-${digest}`);
	await makePrivateFolder(folder);
	await requireOwn(folder);
	return join(folder, 'svu.sock');
}

/** Makes a folder that only its owner can enter, or closes it to others when it is there. */
export async function makePrivateFolder(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	await chmod(folder, 0o700);
}

/** Among the temporary files anybody could have laid a folder of that name before us. */
async function requireOwn(folder: string): Promise<void> {
	const found = await lstat(folder);
	const owner = process.getuid?.() ?? found.uid;
	if (!found.isDirectory() || found.uid !== owner) {
		throw new Explained(`${folder} tillhör en annan användare`);
	}
}
