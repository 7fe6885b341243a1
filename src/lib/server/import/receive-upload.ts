import { permission } from '../../domain/access/permission';
import type { Database } from '../database/open';
import type { Scope } from '../scope';
import { beginImport } from './begin-import';
import { FileRefused } from './file/file-refused';
import type { ImportFile } from './file/import-file';
import { judgeUpload } from './file/judge-upload';

/** Why a file was not taken, in words and as an HTTP status. */
export interface UploadRefused {
	message: string;
	status: 403 | 413 | 415 | 422;
}

/**
 * Takes in a file sent as the body of a request, its name in the address (`namn`) and its kind
 * (`slag`: `arenden` or `serier`). Refuses one that is too large by its announced length, or
 * while it arrives, without reading the rest, and one that is neither text nor a workbook by
 * what is said about it and by its bytes.
 */
export async function receiveUpload(
	database: Database,
	scope: Scope,
	request: Request,
	url: URL
): Promise<{ importId: string } | UploadRefused> {
	const kind = url.searchParams.get('slag') === 'serier' ? 'series' : 'cases';
	const right = permission(scope.roles, kind === 'series' ? 'series.write' : 'import');
	if (!right.allowed) return { message: right.reason, status: 403 };
	const name = url.searchParams.get('namn') ?? '';
	const wrong = judgeUpload(name, request.headers.get('content-type'));
	if (wrong !== null) return { message: wrong, status: name === '' ? 422 : 415 };
	try {
		const importId = await beginImport(database, scope, {
			kind,
			file: fileIn(request, name)
		});
		return { importId };
	} catch (error) {
		if (error instanceof FileRefused) return { message: error.message, status: statusOf(error) };
		throw error;
	}
}

function statusOf({ code }: FileRefused): UploadRefused['status'] {
	if (code === 'för-stor') return 413;
	return code === 'filtyp' ? 415 : 422;
}

function fileIn(request: Request, name: string): ImportFile {
	// An empty file has no body at all.
	if (request.body === null) return { name, bytes: new Uint8Array() };
	const size = Number(request.headers.get('content-length') ?? Number.NaN);
	// Leaving off in the middle must not cancel the body: that would close the connection before
	// the refusal has been sent.
	const stream = request.body.values({ preventCancel: true });
	return { name, stream, ...(Number.isSafeInteger(size) && { size }) };
}
