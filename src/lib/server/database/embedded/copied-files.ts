import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '../driver/client';

/** What PostgreSQL says of a backup that is begun twice in one session, or ended without being begun. */
const OUT_OF_ORDER = '55000';

const LOG_FOLDER = 'pg_wal';
/** Of the process that runs the database, and no part of it. */
const NOT_COPIED = new Set(['postmaster.pid', 'postmaster.opts', 'backup_label']);

/**
 * Copies a database's files while it works, as PostgreSQL's own base backups do: files that change
 * meanwhile are copied as they happen to be, and what was written during the copying comes with it
 * in the write-ahead log, from which whoever opens the copy makes it whole. Nobody waits. One at a
 * time: the caller sees to that.
 * @param owner of the database whose files they are
 */
export async function copyFiles(from: string, to: string, owner: Client): Promise<void> {
	await rm(to, { recursive: true, force: true });
	await begin(owner);
	let label: Label;
	try {
		await copyFolder(from, to, (name) => !NOT_COPIED.has(name));
	} finally {
		label = await end(owner);
	}
	const log = join(to, LOG_FOLDER);
	for (const name of await readdir(join(from, LOG_FOLDER))) {
		if (!SEGMENT.test(name) || name < label.firstSegment) continue;
		await copyIfThere(join(from, LOG_FOLDER, name), join(log, name));
	}
	await writeFile(join(to, 'backup_label'), label.text, { mode: 0o600 });
}

interface Label {
	/** What the copy is opened by. */
	text: string;
	/** The part of the write-ahead log that the copy is made whole from. */
	firstSegment: string;
}

const SEGMENT = /^[0-9A-F]{24}$/;

async function begin(owner: Client): Promise<void> {
	const start = () => owner`select pg_backup_start('svu', true)`;
	try {
		await start();
	} catch (error) {
		if (Reflect.get(Object(error), 'code') !== OUT_OF_ORDER) throw error;
		// Of somebody who was killed: the one session of the database remembers it.
		await end(owner);
		await start();
	}
}

async function end(owner: Client): Promise<Label> {
	const [row] = await owner<{ label: string }[]>`
		select labelfile as label from pg_backup_stop(false)`;
	const text = row?.label ?? '';
	const [, firstSegment] = /^START WAL LOCATION: .*\(file ([0-9A-F]{24})\)$/m.exec(text) ?? [];
	if (firstSegment === undefined) throw new Error('The copied files have no label');
	return { text, firstSegment };
}

async function copyFolder(
	from: string,
	to: string,
	wanted: (name: string) => boolean
): Promise<void> {
	await mkdir(to, { recursive: true, mode: 0o700 });
	for (const entry of await readdir(from, { withFileTypes: true })) {
		if (!wanted(entry.name)) continue;
		const [source, target] = [join(from, entry.name), join(to, entry.name)];
		// The log is copied afterwards, with what was written meanwhile.
		const inside = entry.name === LOG_FOLDER ? () => false : wanted;
		if (entry.isDirectory()) await copyFolder(source, target, inside);
		else await copyIfThere(source, target);
	}
}

/** A table that is gone meanwhile is gone in the log too. */
async function copyIfThere(from: string, to: string): Promise<void> {
	try {
		// Where the disk can, the two share their blocks until one of them changes.
		await copyFile(from, to, constants.COPYFILE_FICLONE);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	}
}
