import { permission } from '../../domain/access/permission';
import type { Scope } from '../access/scope';
import type { Database } from '../database/open';
import { beginImport } from './begin-import';
import { FileRefused } from './file/file-refused';
import type { ImportFile } from './file/import-file';

/**
 * Takes in a file sent as the body of a request, its name in the address (`namn`) and its kind
 * (`slag`: `arenden` or `serier`). Refuses one that is too large by its announced length, or
 * while it arrives, without reading the rest.
 */
export async function receiveUpload(
	database: Database,
	scope: Scope,
	request: Request,
	url: URL
): Promise<{ importId: string } | { message: string }> {
	const kind = url.searchParams.get('slag') === 'serier' ? 'series' : 'cases';
	const right = permission(scope.roles, kind === 'series' ? 'series.write' : 'import');
	if (!right.allowed) return { message: right.reason };
	const name = url.searchParams.get('namn') ?? '';
	if (name === '') return { message: 'Välj en fil att läsa in.' };
	try {
		const importId = await beginImport(database, scope, {
			kind,
			file: fileIn(request, name)
		});
		return { importId };
	} catch (error) {
		if (error instanceof FileRefused) return { message: error.message };
		throw error;
	}
}

function fileIn(request: Request, name: string): ImportFile {
	// An empty file has no body at all.
	if (request.body === null) return { name, bytes: new Uint8Array() };
	const size = Number(request.headers.get('content-length') ?? Number.NaN);
	const stream = request.body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>;
	return { name, stream, ...(Number.isSafeInteger(size) && { size }) };
}
