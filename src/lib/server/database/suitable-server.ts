import { databaseTrouble } from '../failure/database-trouble';
import { WrongSetting } from '../explained';
import type { Client } from './driver/client';

/** The oldest PostgreSQL that the migrations are written for. */
const OLDEST = 15;
const INSUFFICIENT_PRIVILEGE = '42501';

/** The user of the address may not do what the owner must. */
export class NotOwner extends WrongSetting {
	constructor(options: ErrorOptions) {
		super(
			'Användaren i DATABASE_URL måste äga databasen och få skapa roller. Låt databasens administratör köra ' +
				'ALTER DATABASE … OWNER TO … och ALTER ROLE … CREATEROLE, eller ange en annan användare.',
			options
		);
	}
}

/**
 * Looks whether a server can be worked with at all.
 * @throws {WrongSetting} when it is too old, or keeps text in another encoding
 */
export async function requireSuitableServer(owner: Client): Promise<void> {
	const [server] = await owner<{ version: number; encoding: string }[]>`
		select current_setting('server_version_num')::int as version,
			current_setting('server_encoding') as encoding`;
	if (!server) throw new Error('The server does not know its own version');
	const major = Math.floor(server.version / 10_000);
	if (major < OLDEST) {
		throw new WrongSetting(
			`Servern i DATABASE_URL är PostgreSQL ${major}. Ange en som är ${OLDEST} eller senare.`
		);
	}
	if (server.encoding !== 'UTF8') {
		throw new WrongSetting(
			`Databasen i DATABASE_URL har teckenkodningen ${server.encoding}. Skapa en ny med ENCODING 'UTF8' och ange den.`
		);
	}
}

/** What kept a database from being opened, in words for who set where it is. */
export function explainedOpening(error: unknown): unknown {
	if (error instanceof Error && Reflect.get(error, 'code') === INSUFFICIENT_PRIVILEGE) {
		return new NotOwner({ cause: error });
	}
	const trouble = databaseTrouble(error);
	return trouble === null ? error : new WrongSetting(trouble.operator, { cause: error });
}
