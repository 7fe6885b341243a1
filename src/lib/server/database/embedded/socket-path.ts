import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Explained } from '../../explained';
import type { FolderIdentity } from './holder';

/** The shortest limit among the systems we run on: macOS allows 104 bytes with the final zero. */
const LONGEST = 103;

/** The socket in the data folder itself; null when its path is longer than a socket's may be. */
export function nearSocket(dataDir: string): string | null {
	const near = join(dataDir, 'svu.sock');
	return Buffer.byteLength(near) <= LONGEST ? near : null;
}

/**
 * Where the embedded database listens when it cannot in its folder: in an owner-only folder among
 * the temporary files, named after what the data folder is and not after the path to it, which
 * may lead to another folder in the next container.
 * @throws {Explained} when it has been laid there by somebody else
 */
export async function farSocket({ device, inode }: FolderIdentity): Promise<string> {
	const digest = createHash('sha256').update(`${device} ${inode}`).digest('hex').slice(0, 16);
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
