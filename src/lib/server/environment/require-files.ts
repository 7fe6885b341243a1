import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { givenPassphrase } from '../backup/passphrase';
import { WrongSetting } from '../explained';
import type { Environment } from './judges';

/** Folders that the program writes in, and makes where only the last of the path is missing. */
const FOLDERS = ['SVU_LOG_ANCHORS', 'SVU_BACKUP_DIR'] as const;

/**
 * Looks whether what the settings of a serving process name is there: at night, when it is needed,
 * nobody is.
 * @throws {WrongSetting}
 */
export async function requireFiles(environment: Environment): Promise<void> {
	for (const name of FOLDERS) {
		const folder = environment[name];
		if (folder) await requireFolder(name, resolve(folder));
	}
	await givenPassphrase();
}

async function requireFolder(name: string, folder: string): Promise<void> {
	const fault = await faultOf(folder);
	if (fault === null) return;
	throw new WrongSetting(
		`${name} går inte att använda: ${folder} ${fault}. Ange en mapp som programmet får skriva i.`
	);
}

async function faultOf(folder: string): Promise<string | null> {
	const found = await stat(folder).catch(() => null);
	if (found?.isDirectory() === false) return 'är en fil';
	if (await mayWriteIn(found === null ? dirname(folder) : folder)) return null;
	return found === null ? 'finns inte och går inte att skapa' : 'får programmet inte skriva i';
}

async function mayWriteIn(folder: string): Promise<boolean> {
	try {
		await access(folder, constants.W_OK | constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
