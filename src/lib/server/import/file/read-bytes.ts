import { open } from 'node:fs/promises';
import { FileRefused } from './file-refused';
import type { ImportFile } from './import-file';
import { LIMITS } from './limits';

/**
 * The bytes of a file. A file above the limit is refused by its size, and where the size is
 * not known in advance as soon as that much has arrived; the rest is never read.
 * @throws {FileRefused} `för-stor`, `tom`, `filtyp` (not a file)
 * @throws what the file system says, e.g. ENOENT
 */
export async function readBytes(file: ImportFile): Promise<Uint8Array> {
	const bytes = await bytesOf(file);
	if (bytes.length === 0) throw new FileRefused('tom', 'Filen är tom.');
	return bytes;
}

async function bytesOf(file: ImportFile): Promise<Uint8Array> {
	if ('bytes' in file) return refuseAbove(file.bytes.length) ?? file.bytes;
	if ('stream' in file) {
		if (file.size !== undefined) refuseAbove(file.size);
		return collect(file.stream);
	}
	const handle = await open(file.path, 'r');
	try {
		const stats = await handle.stat();
		if (!stats.isFile()) throw new FileRefused('filtyp', `${file.name} är ingen fil.`);
		refuseAbove(stats.size);
		return await handle.readFile();
	} finally {
		await handle.close();
	}
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of stream) {
		size += chunk.length;
		refuseAbove(size);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

function refuseAbove(size: number): undefined {
	if (size <= LIMITS.bytes) return undefined;
	const megabytes = Math.round(LIMITS.bytes / 1024 / 1024);
	throw new FileRefused(
		'för-stor',
		`Filen är för stor. Den får vara högst ${megabytes} MB; dela upp den i flera, till exempel en per år.`
	);
}
