import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { programVersion, type ProgramVersion } from '../program-version';

/** Who holds a data folder, written in it for the others. */
export interface Holder {
	/** One holding, told from every other, also of the same process. */
	id: string;
	/** What the process is: the running application or one run of the command line. */
	role: 'server' | 'command';
	pid: number;
	/** The computer's or container's name, which says where `pid` means something. */
	machine: string;
	/** One running kernel: locks are sure to be seen by everybody under the same one. */
	kernel: string;
	/** ISO instant at which it took the folder. */
	since: string;
	/** The folder itself: a copy of it is another. */
	folder: FolderIdentity;
	/** The Unix socket on which others may join it; null when it lies in the folder. */
	socket: string | null;
	program: ProgramVersion;
}

/** A folder told from every other of the same kernel, whatever path leads to it. */
export interface FolderIdentity {
	device: number;
	inode: number;
}

/** This process as the holder of a folder from now on. */
export function newHolder(wish: Pick<Holder, 'role' | 'socket' | 'folder'>): Holder {
	return {
		id: randomUUID(),
		...wish,
		pid: process.pid,
		machine: hostname(),
		kernel: kernel(),
		since: new Date().toISOString(),
		program: programVersion()
	};
}

/** Linux numbers each start of a kernel, the same in all its containers; others have a name. */
export function kernel(): string {
	if (process.platform !== 'linux') return hostname();
	return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}
