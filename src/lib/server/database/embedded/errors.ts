import { hostname } from 'node:os';
import { Explained } from '../../explained';
import type { Holder } from './holder';

const ROLE: Record<Holder['role'], string> = {
	server: 'en annan server',
	command: 'ett kommando'
};

/** Another process has the data folder open; the message names it where that is known. */
export class DataFolderHeldError extends Explained {
	override readonly name = 'DataFolderHeldError';
	readonly code = 'data-folder-held';

	constructor(dataDir: string, holder: Holder | null) {
		super(
			`Datamappen ${dataDir} används redan av ${holder ? describe(holder) : 'ett annat program'}. ` +
				'Stoppa den först, eller ange en annan mapp med SVU_DATA_DIR.'
		);
	}
}

/** The data folder is held by a process that a command cannot work through. */
export class HolderOutOfReachError extends Explained {
	override readonly name = 'HolderOutOfReachError';

	constructor(dataDir: string, holder: Holder | null) {
		super(
			`Datamappen ${dataDir} används av ${holder ? describe(holder) : 'ett annat program'}, ` +
				'som inte går att nå härifrån. Kör kommandot där det programmet körs, eller stoppa det först.'
		);
	}
}

/** What is said before the process that has lost its data folder ends. */
export function folderLostWords(dataDir: string): string {
	return (
		`Datamappen ${dataDir} har flyttats, tagits bort eller tagits över av ett annat program. ` +
		'Utskrivningsklar stannar nu, för att inget ska skrivas på fel ställe. ' +
		'Det som har bekräftats som sparat finns i mappen.'
	);
}

function describe(holder: Holder): string {
	const since = new Date(holder.since).toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' });
	const where = holder.machine === hostname() ? '' : ` på ${holder.machine}`;
	return `${ROLE[holder.role]} (process ${holder.pid}${where}, sedan ${since})`;
}
