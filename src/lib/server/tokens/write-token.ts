import { and, eq, inArray, sql } from 'drizzle-orm';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import { endOf } from '../../domain/tokens/token';
import type { TokenInput } from '../../domain/tokens/token-schema';
import { now } from '../clock';
import { lockKommunSettings } from '../database/lock-kommun';
import { apiToken, committee } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { record } from '../log/record';
import type { Scope } from '../scope';
import { usableIn } from './read';
import { newSecret } from './secret';

/** A key that was just made: the only time that it is known. */
export interface NewToken {
	id: string;
	name: string;
	token: string;
	expiresAt: Date;
}

/**
 * Makes a key in the scope's kommun and logs it. Gives the key itself, which is not kept. Refused
 * while a key of that name can be used: people tell keys apart by their names, and so a form that
 * is sent twice makes one key.
 */
export async function createToken(
	tx: Transaction,
	scope: Scope,
	{ name, role, days, committees }: TokenInput
): Promise<Outcome<NewToken>> {
	const known = await tx
		.select({ code: committee.code })
		.from(committee)
		.where(and(eq(committee.kommun, scope.kommun), inArray(committee.code, committees)));
	if (known.length < committees.length) {
		return refused('committees', 'Nämnden finns inte i kommunen. Ladda om sidan och välj igen.');
	}
	await lockKommunSettings(tx, scope);
	const named = sql`lower(${apiToken.name}) = lower(${name})`;
	if ((await tx.$count(apiToken, and(usableIn(scope.kommun), named))) > 0) {
		return refused('name', nameTaken(name));
	}
	const { token, hash, shownPrefix } = newSecret();
	const createdAt = now();
	const expiresAt = endOf(days, createdAt);
	const [added] = await tx
		.insert(apiToken)
		.values({
			...{ kommun: scope.kommun, name, role, committees, tokenHash: hash, shownPrefix },
			...{ createdBy: scope.actor, createdAt, expiresAt }
		})
		.returning({ id: apiToken.id });
	if (!added) throw new Error('The key was not written');
	await record(tx, scope, { event: 'token-created', details: { token: added.id, name } });
	return accepted({ id: added.id, name, token, expiresAt });
}

function nameTaken(name: string): string {
	return `Det finns redan en nyckel med namnet ”${name}”. Skriv ett annat namn. Är det den du nyss gjorde, och såg du den aldrig, så återkalla den först: den kan inte visas igen.`;
}
