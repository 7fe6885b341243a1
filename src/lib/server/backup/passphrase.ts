import { createHash, randomBytes, scrypt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { BackupEncryption, BackupHeader } from '../../domain/backup/backup-schema';
import { WrongSetting } from '../explained';
import type { PartKey } from './part-cipher';

/** What backups are encrypted with is missing or wrong; the message says what to set. */
export class WrongPassphrase extends WrongSetting {
	override readonly name = 'WrongPassphrase';
}

/** Shorter ones are guessed. */
const SHORTEST = 12;
/** 64 MB and a fifth of a second a guess. */
const COST = 2 ** 16;
const BLOCK = 8;
const KEY_BYTES = 32;
const SALT_BYTES = 32;

/**
 * The passphrase that backups are encrypted with: the first line of `SVU_BACKUP_PASSPHRASE_FILE`, or
 * `SVU_BACKUP_PASSPHRASE`; null where neither is set, and they are not encrypted.
 * @throws {WrongPassphrase} when both are set, the file cannot be read, or it is short
 */
export async function givenPassphrase(): Promise<string | null> {
	const { SVU_BACKUP_PASSPHRASE: text, SVU_BACKUP_PASSPHRASE_FILE: file } = process.env;
	if (!text && !file) return null;
	if (text && file) {
		throw new WrongPassphrase(
			'Ange antingen SVU_BACKUP_PASSPHRASE_FILE eller SVU_BACKUP_PASSPHRASE, inte båda.'
		);
	}
	const passphrase = file ? await firstLine(file) : (text ?? '');
	if (passphrase.length >= SHORTEST) return passphrase;
	throw new WrongPassphrase(
		`Säkerhetskopians lösenfras i ${file ? `filen ${file} (SVU_BACKUP_PASSPHRASE_FILE)` : 'SVU_BACKUP_PASSPHRASE'} ` +
			`är för kort. Ange minst ${SHORTEST} tecken.`
	);
}

async function firstLine(file: string): Promise<string> {
	try {
		return (await readFile(file, 'utf8')).split(/\r?\n/)[0] ?? '';
	} catch (error) {
		throw new WrongPassphrase(
			`Filen ${file} i SVU_BACKUP_PASSPHRASE_FILE går inte att läsa. ` +
				'Ange en fil med säkerhetskopians lösenfras, som programmet får läsa.',
			{ cause: error }
		);
	}
}

/** How the key of a new backup is made: every one has a key of its own. */
export function newEncryption(): BackupEncryption {
	return {
		cipher: 'aes-256-gcm',
		key: 'scrypt',
		cost: COST,
		salt: randomBytes(SALT_BYTES).toString('hex')
	};
}

/**
 * What the parts of a backup are encrypted by: the key that the passphrase makes, and a digest of the
 * first line, so that no part fits another backup. Null where it is not encrypted.
 * @throws {WrongPassphrase} when it is, and no passphrase is given
 */
export async function partKey(
	{ encryption }: Pick<BackupHeader, 'encryption'>,
	headerLine: Uint8Array,
	passphrase: string | null
): Promise<PartKey | null> {
	if (encryption === null) return null;
	if (passphrase === null) {
		throw new WrongPassphrase(
			'Säkerhetskopian är krypterad. Ange dess lösenfras i en fil med SVU_BACKUP_PASSPHRASE_FILE. ' +
				'Ingenting har ändrats.'
		);
	}
	const header = createHash('sha256').update(headerLine).digest();
	return { key: await keyOf(passphrase, encryption), header };
}

function keyOf(passphrase: string, { cost, salt }: BackupEncryption): Promise<Buffer> {
	const options = { N: cost, r: BLOCK, p: 1, maxmem: 2 * 128 * cost * BLOCK };
	const text = passphrase.normalize('NFKC');
	return new Promise((resolve, reject) => {
		scrypt(text, Buffer.from(salt, 'hex'), KEY_BYTES, options, (error, key) =>
			error ? reject(error) : resolve(key)
		);
	});
}
