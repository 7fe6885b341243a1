import { z } from 'zod';

/** What the first line of every backup says that it is. */
export const BACKUP_FORMAT = 'utskrivningsklar-backup';
/** Raised when what follows the first line is written in another way. */
export const BACKUP_VERSION = 1;

/** A table of a backup: its columns in the order of the values of each row. */
const tableSchema = z.object({
	name: z.string(),
	columns: z.array(z.object({ name: z.string(), type: z.string() })),
	rows: z.number().int().nonnegative()
});
export type BackedUpTable = z.output<typeof tableSchema>;

/** What a backup says of itself: its first line, which is never encrypted. */
export const backupHeaderSchema = z.object({
	format: z.literal(BACKUP_FORMAT),
	version: z.literal(BACKUP_VERSION),
	/** When, as an instant in UTC. */
	taken: z.iso.datetime(),
	/** Of a PostgreSQL server, or of the embedded database. Either can be restored to either. */
	from: z.enum(['server', 'embedded']),
	/** The newest migration of the database, as milliseconds since 1970. */
	schema: z.number().int(),
	/** The rules by which its cases are counted. */
	facts: z.number().int(),
	kommuner: z.array(z.object({ code: z.string(), name: z.string() })),
	tables: z.array(tableSchema),
	/** The latest number that each sequence has given; null before its first. */
	sequences: z.array(z.object({ name: z.string(), latest: z.string().nullable() })),
	/** How the key of an encrypted one is made from its passphrase; null where it is not encrypted. */
	encryption: z
		.object({
			cipher: z.literal('aes-256-gcm'),
			key: z.literal('scrypt'),
			cost: z
				.number()
				.int()
				.min(2 ** 14)
				.max(2 ** 20),
			salt: z.string().regex(/^[0-9a-f]{64}$/)
		})
		.nullable()
});
export type BackupHeader = z.output<typeof backupHeaderSchema>;
export type BackupEncryption = NonNullable<BackupHeader['encryption']>;

/** What any version's first line has, to tell a newer one's from a file of something else. */
export const anyBackupSchema = z.object({
	format: z.literal(BACKUP_FORMAT),
	version: z.number().int()
});
