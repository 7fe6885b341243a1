import { asFileName } from '../domain/format/file-name';

/** What a response says that is a file for the browser to save: its kind, and its name in any letters. */
export function attachmentHeaders(name: string, media: string): Record<string, string> {
	const safe = asFileName(name);
	const ascii = safe
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\w.-]+/g, '-');
	return {
		'content-type': media,
		'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(safe)}`
	};
}
