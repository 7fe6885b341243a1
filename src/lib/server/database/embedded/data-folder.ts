import { chmod, mkdir, readdir, statfs } from 'node:fs/promises';
import { WrongSetting } from '../../explained';
import { DATABASE_FILES } from './database-files';

/** By any of these a folder is known as one that the program has used. */
const OURS = new Set([DATABASE_FILES, 'lock', 'holder.json', 'log-anchors', 'backups']);
/** What a disk that was just mounted has in it, and what version control keeps a folder by. */
const OF_NOBODY = /^(lost\+found|\..*)$/;

/** With less room than this a database cannot be made, or mended after a kill. */
const LEAST_FREE_BYTES = 100 * 1024 * 1024;

/**
 * Makes a data folder, or closes one that is there to others. Makes no folder around it, and leaves
 * alone one that has something else in it: the setting may be misspelt.
 * @throws {WrongSetting}, or what the file system threw
 */
export async function prepareDataFolder(folder: string): Promise<void> {
	try {
		await mkdir(folder, { mode: 0o700 });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		const found = (await readdir(folder)).filter((name) => !OF_NOBODY.test(name));
		if (found.length > 0 && !found.some((name) => OURS.has(name))) {
			throw unusable(
				folder,
				'den har annat i sig. Ange en tom mapp, eller den som programmet har använt,'
			);
		}
		await chmod(folder, 0o700);
	}
	const { bavail, bsize } = await statfs(folder);
	if (bavail * bsize >= LEAST_FREE_BYTES) return;
	throw unusable(
		folder,
		`disken är full. Ge den minst ${LEAST_FREE_BYTES / 2 ** 20} MB, eller ange en annan mapp`
	);
}

const ANOTHER = 'Ange en annan mapp';
const FAULTS: Readonly<Record<string, string>> = {
	EACCES: `programmet saknar rättighet till den. ${ANOTHER}`,
	EPERM: `programmet saknar rättighet till den. ${ANOTHER}`,
	ENOENT: `mappen som den ska ligga i finns inte. Skapa den, eller ange en annan mapp`,
	EROFS: `disken är skrivskyddad. ${ANOTHER}`,
	ENOSPC: `disken är full. Ge den mer plats, eller ange en annan mapp`,
	EDQUOT: `disken är full. Ge den mer plats, eller ange en annan mapp`,
	ENOTDIR: `det finns en fil med det namnet. ${ANOTHER}`
};

/** What is wrong with the folder itself, in words for who runs the program. */
export function explainedFolder(error: unknown, folder: string): unknown {
	const fault = FAULTS[(error as NodeJS.ErrnoException).code ?? ''];
	return fault === undefined ? error : unusable(folder, fault, error);
}

function unusable(folder: string, fault: string, cause?: unknown): WrongSetting {
	return new WrongSetting(`Datamappen ${folder} går inte att använda: ${fault} med SVU_DATA_DIR.`, {
		cause
	});
}
