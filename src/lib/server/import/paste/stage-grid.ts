import { randomUUID } from 'node:crypto';
import { filledRows, type GridRow } from '../../../domain/paste-grid/grid';
import { gridFile, gridRow } from '../../../domain/paste-grid/grid-file';
import type { Scope } from '../../access/scope';
import type { Database } from '../../database/open';
import { transaction } from '../../database/transaction';
import { discardImport } from '../discard-import';
import { matchHeaders } from '../../../domain/casefile/match-headers';
import { readTable } from '../file/read-table';
import { heldFile, holdFile } from '../held-files';
import type { Sender } from '../sender';
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
 * kept in memory as an uploaded file is, for half an hour and for their sender alone.
 * @throws {FileRefused} `lång-cell`; nothing is written then
 */
export async function stageGrid(
	database: Database,
	scope: Scope,
	{ rows, replaces, addMissing = false }: GridToStage
): Promise<string> {
	const importId = randomUUID();
	const file = { name: nameOf(rows), bytes: bytesOf(rows), headerLine: 0 } as const;
	await stageCases(database, scope, { file, importId, addMissing, mapping: {} });
	holdFile(importId, { sender: scope, kind: 'cases', ...file });
	if (replaces !== null) await forgetGrid(database, scope, replaces);
	return importId;
}

/** Throws away a preview of the sender's own grid; any other import is left alone. */
export async function forgetGrid(
	database: Database,
	scope: Scope,
	importId: string
): Promise<void> {
	if (!isHeldGrid(importId, scope)) return;
	await transaction(database, scope, (tx) => discardImport(tx, scope, importId));
}

/** Whether an import is a grid that the sender pasted and that is still kept. */
export function isHeldGrid(importId: string, sender: Sender): boolean {
	return heldFile(importId, sender)?.headerLine === 0;
}

/** Whether the grid is just as it was when this import of it was staged. */
export function isHeldAs(importId: string, sender: Sender, rows: readonly GridRow[]): boolean {
	const bytes = heldFile(importId, sender)?.bytes;
	return bytes !== undefined && Buffer.compare(bytes, bytesOf(rows)) === 0;
}

/** The rows of the sender's grid, blank ones too; null when they are not kept any more. */
export async function heldGrid(importId: string, sender: Sender): Promise<GridRow[] | null> {
	const file = heldFile(importId, sender);
	if (file?.headerLine !== 0) return null;
	const { headers, rows } = await readTable(file.bytes, file.headerLine);
	const { columns } = matchHeaders(headers);
	const grid: GridRow[] = [];
	for await (const { line, cells } of rows) {
		while (grid.length < line - 1) grid.push(gridRow([], []));
		grid.push(gridRow(columns, cells));
	}
	return grid;
}

function bytesOf(rows: readonly GridRow[]): Uint8Array {
	return new TextEncoder().encode(gridFile(rows));
}

function nameOf(rows: readonly GridRow[]): string {
	const count = filledRows(rows);
	return `Inklistrat ${count} ${count === 1 ? 'rad' : 'rader'}`;
}
