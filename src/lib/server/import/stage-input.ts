import type { HeaderMapping } from '../../domain/casefile/match-headers';
import type { ImportFile } from './file/import-file';
import type { ReportProgress } from './held/progress';
import type { ImportSummary } from './summary';

/** A file to be read and judged. */
export interface StageInput {
	file: ImportFile;
	/** How its columns are named; the kommun's remembered mapping when absent. Cases only. */
	mapping?: HeaderMapping;
	/** Somebody sees each cell as it is read: short forms are read as in the form. Cases only. */
	short?: boolean;
	/** Add the wards and health centres that the file names and the lists lack. Cases only. */
	addMissing?: boolean;
	/** Chosen by whoever follows the progress; a new one when absent. */
	importId?: string;
	/** Judge only; nothing is written and there is nothing to commit. */
	judgeOnly?: boolean;
	/** Tell of each changed case what is changed in it. Cases only. */
	listChanges?: boolean;
	onProgress?: ReportProgress;
}

/** A file read and judged, and unless only that was asked for, ready to be committed. */
export interface StagedImport {
	importId: string;
	summary: ImportSummary;
}
