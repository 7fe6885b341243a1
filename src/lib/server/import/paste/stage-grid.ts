import { randomUUID } from 'node:crypto';
import { filledRows, type GridRow } from '../../../domain/paste-grid/grid';
import { gridFile, gridRow } from '../../../domain/paste-grid/grid-file';
import type { Scope } from '../../scope';
import type { Database } from '../../database/open';
import { transaction } from '../../database/transaction';
import { discardImport } from '../discard-import';
import { matchHeaders } from '../../../domain/casefile/match-headers';
import { readTable } from '../file/read-table';
import { bytesOf, findHeld } from '../held/held-file';
import { holdFile, releaseFile } from '../held/hold-file';
import { stageCases } from '../stage-cases';

/** Rows of the grid that are to be judged. */
export interface GridToStage {
	rows: readonly GridRow[];
	/** The earlier preview of the same grid, which this one takes the place of. */
	replaces: string | null;
	/** Add the wards and health centres that the lists lack. */
	addMissing?: boolean;
}

/**
 * Judges the grid as an import whose file was pasted, and gives the import's id. The rows are
 * kept as an uploaded file is, for half an hour and for their sender alone.
 * @throws {FileRefused} `lång-cell`; nothing is written then
 */
export async function stageGrid(
	database: Database,
	scope: Scope,
	{ rows, replaces, addMissing = false }: GridToStage
): Promise<string> {
	const importId = randomUUID();
	const file = { name: nameOf(rows), bytes: gridBytes(rows), headerLine: 0 } as const;
	await stageCases(database, scope, { file, importId, addMissing, mapping: {}, short: true });
	await holdFile(database, scope, importId, { kind: 'cases', phase: 'done', ...file });
	if (replaces !== null) await forgetGrid(database, scope, replaces);
	return importId;
}

/** Throws away a preview of the sender's own grid; any other import is left alone. */
export async function forgetGrid(
	database: Database,
	scope: Scope,
	importId: string
): Promise<void> {
	await transaction(database, scope, async (tx) => {
		if ((await findHeld(tx, importId))?.headerLine !== 0) return;
		await discardImport(tx, scope, importId);
		await releaseFile(tx, importId);
	});
}

/** The sender's grid just as it was staged, as a file; null when it is not kept any more. */
export async function heldGridFile(
	database: Database,
	scope: Scope,
	importId: string
): Promise<Uint8Array | null> {
	const held = await transaction(database, scope, (tx) => findHeld(tx, importId));
	return held?.headerLine === 0 ? bytesOf(database, scope, held) : null;
}

/** Whether a grid is as the one that is kept. */
export function isSameGrid(file: Uint8Array, rows: readonly GridRow[]): boolean {
	return Buffer.compare(file, gridBytes(rows)) === 0;
}

/** The rows of the sender's grid, blank ones too; null when they are not kept any more. */
export async function heldGrid(
	database: Database,
	scope: Scope,
	importId: string
): Promise<GridRow[] | null> {
	const file = await heldGridFile(database, scope, importId);
	if (file === null) return null;
	const { headers, rows } = await readTable(file, 0);
	const { columns } = matchHeaders(headers);
	const grid: GridRow[] = [];
	for await (const { line, cells } of rows) {
		while (grid.length < line - 1) grid.push(gridRow([], []));
		grid.push(gridRow(columns, cells));
	}
	return grid;
}

function gridBytes(rows: readonly GridRow[]): Uint8Array {
	return new TextEncoder().encode(gridFile(rows));
}

function nameOf(rows: readonly GridRow[]): string {
	const count = filledRows(rows);
	return `Inklistrat ${count} ${count === 1 ? 'rad' : 'rader'}`;
}
