import type { RequestEvent } from '@sveltejs/kit';
import { type CaseFile } from '../../domain/case-list/address';
import { readCaseListAddress } from '../../domain/case-list/read-address';
import { withDatesRead } from '../../domain/case-list/filter-dates';
import { scopeOf } from '../access/gate';
import { application } from '../application';
import { nowMoment } from '../clock';
import { readAddress } from '../http/read-address';
import { EXPORT_TYPES, exportCases, streamOf } from './cases-file';

/** Answers with the list's cases as a file, row by row as they are read. */
export function answerListFile(event: RequestEvent, format: CaseFile['format']): Response {
	const selection = readAddress((unread) => {
		const { address, problems } = withDatesRead(
			readCaseListAddress(event.url, unread),
			nowMoment()
		);
		unread.push(...Object.values(problems));
		return address;
	});
	const complete = event.url.searchParams.get('innehall') === 'allt';
	const { database } = application();
	const pieces = exportCases(database, scopeOf(event), { format, complete, selection });
	const name = `arenden${complete ? '-allt' : ''}.${format}`;
	return new Response(streamOf(pieces), {
		headers: {
			'content-type': EXPORT_TYPES[format].contentType,
			'content-disposition': `attachment; filename="${name}"`
		}
	});
}
