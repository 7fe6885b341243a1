import { Explained } from '../../failure/explained';
import type { Holder } from './folder-lock';

const ROLE: Record<Holder['role'], string> = {
	server: 'en annan server',
	command: 'ett kommando'
};

/** Another process has the data folder open; the message names it. */
export class DataFolderHeldError extends Explained {
	override readonly name = 'DataFolderHeldError';
	readonly code = 'data-folder-held';

	constructor(dataDir: string, holder: Holder) {
		const since = new Date(holder.since).toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' });
		super(
			`Datamappen ${dataDir} används redan av ${ROLE[holder.role]} ` +
				`(process ${holder.pid}, sedan ${since}). ` +
				'Stoppa den först, eller ange en annan mapp med SVU_DATA_DIR.'
		);
	}
}
