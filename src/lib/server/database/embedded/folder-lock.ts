import { constants } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Explained } from '../../explained';
import { kernel, newHolder, type Holder } from './holder';
import {
	beat,
	lastBeat,
	readHolder,
	removeHolder,
	stillHolds,
	writeHolder,
	type Holding
} from './holder-file';

/** How often a holder shows that it lives, and how long it may be silent before it is passed. */
export interface Pace {
	beatMs: number;
	silenceMs: number;
}

/** Three beats and some: a slow disk may delay one of them. */
const PACE: Pace = { beatMs: 4_000, silenceMs: 15_000 };

/** What taking a folder needs to know of, and to tell, what is around it. */
interface Surroundings {
	/** Whether somebody answers on the folder's socket, whatever has become of the lock. */
	isServed: () => Promise<boolean>;
	/** Told when the folder turns out to be another's, or gone; nothing may be written then. */
	lost: () => void;
	pace?: Pace;
}

/** A folder that is ours. */
export interface Taken {
	holder: Holder;
	holding: Holding;
	release: () => Promise<void>;
}

/**
 * Takes the folder, or says who has it: null when that one has only begun to take it. The
 * operating system locks a file in it, so a holder that is killed lets go at once, one that is
 * paused keeps it, and process numbers, containers and copies of the folder mean nothing.
 *
 * Computers that share a disk may not see each other's locks. A holder that another kernel left
 * behind is therefore watched first: it is passed only when it has been silent. No clocks are
 * compared.
 * @throws {Explained} when files cannot be locked there
 */
export async function takeFolder(
	folder: string,
	wish: Pick<Holder, 'role' | 'socket' | 'folder'>,
	{ isServed, lost, pace = PACE }: Surroundings
): Promise<{ heldBy: Holder | null } | Taken> {
	const file = await lockFile(folder);
	if (!file) return { heldBy: await readHolder(folder) };
	try {
		const before = await readHolder(folder);
		const foreign = before !== null && before.kernel !== kernel();
		if ((await isServed()) || (foreign && (await livesOn(folder, pace)))) {
			await file.close();
			return { heldBy: before };
		}
		const holder = newHolder(wish);
		const holding = await writeHolder(folder, holder);
		if (foreign) await pause(pace.beatMs);
		if (!stillHolds(holding)) {
			await file.close();
			return { heldBy: await readHolder(folder) };
		}
		const stop = keepBeating(holding, pace, lost);
		return {
			holder,
			holding,
			async release() {
				stop();
				if (stillHolds(holding)) await removeHolder(holding);
				await file.close();
			}
		};
	} catch (error) {
		await file.close();
		throw error;
	}
}

/** The folder's lock file, locked; null when another has it locked. */
async function lockFile(folder: string): Promise<FileHandle | null> {
	// Fetched here: who uses a PostgreSQL server does not need it on the computer.
	const { tryLock } = await import('fs-native-extensions');
	const path = join(folder, 'lock');
	for (;;) {
		const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
		if (!locked(file, tryLock, folder)) {
			await file.close();
			return null;
		}
		// Removed by hand meanwhile: what is locked must be what the next one will find.
		if (await isAt(path, file)) return file;
		await file.close();
	}
}

function locked(
	file: FileHandle,
	tryLock: (descriptor: number) => boolean,
	folder: string
): boolean {
	try {
		return tryLock(file.fd);
	} catch (error) {
		throw new Explained(
			`Datamappen ${folder} ligger på en disk där filer inte går att låsa, och då kan två program ` +
				'skriva över varandra. Ange en mapp på en lokal disk med SVU_DATA_DIR, eller använd PostgreSQL.',
			{ cause: error }
		);
	}
}

async function isAt(path: string, file: FileHandle): Promise<boolean> {
	const [opened, found] = await Promise.all([
		file.stat(),
		stat(path).catch((error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return null;
			throw error;
		})
	]);
	return found !== null && found.ino === opened.ino && found.dev === opened.dev;
}

/** Watches a holder of another kernel, for as long as it may be silent. */
async function livesOn(folder: string, { beatMs, silenceMs }: Pace): Promise<boolean> {
	console.error(
		'Datamappen har inte stängts av den som hade den. Väntar en stund för att se om en annan dator använder den.'
	);
	const first = await lastBeat(folder);
	for (let waited = 0; waited < silenceMs; waited += beatMs / 4) {
		await pause(beatMs / 4);
		if ((await lastBeat(folder)) !== first) return true;
	}
	return false;
}

function keepBeating(holding: Holding, { beatMs }: Pace, lost: () => void): () => void {
	let stopped = false;
	const once = async (): Promise<void> => {
		try {
			if (stillHolds(holding)) await beat(holding);
			else if (!stopped) lost();
		} catch {
			// The disk did not answer: the next turn of the database meets the same and says so.
		}
	};
	const timer = setInterval(() => void once(), beatMs);
	timer.unref();
	return () => {
		stopped = true;
		clearInterval(timer);
	};
}
