import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { WrongCall } from './arguments';

/**
 * The file a command was given, before anything else is opened.
 * @throws {WrongCall} when there is no such file
 */
export async function readableFile(path: string): Promise<{ name: string; path: string }> {
	try {
		await stat(path);
	} catch (error) {
		const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
		throw new WrongCall(missing ? `Filen ${path} finns inte.` : `Filen ${path} kan inte öppnas.`);
	}
	return { name: basename(path), path };
}
