import type { Database } from '../../src/lib/server/database/open';
import type { Scope } from '../../src/lib/server/scope';
import { ownerOf } from './fixture';
import { freshInstallation } from './import-fixture';

interface Installation {
	database: Database;
	scope: Scope;
}

/**
 * For a file whose tests each begin with the same: gives its installation, which is new, or as
 * `prepare` leaves it, each time. What a test has done to it is put back, which takes a tenth of what
 * another copy of the template does.
 */
export function renewed(
	prepare: (installation: Installation) => Promise<unknown> = () => Promise.resolve()
): () => Promise<Installation> {
	let own: (Installation & { putBack: () => Promise<void> }) | undefined;
	return async () => {
		if (own) {
			await own.putBack();
			return own;
		}
		const installation = await freshInstallation();
		await prepare(installation);
		own = { ...installation, putBack: await remembered(installation.database) };
		return own;
	};
}

/** Remembers what a fresh database holds now; gives what puts it back. */
async function remembered(database: Database): Promise<() => Promise<void>> {
	const owner = await ownerOf(database);
	await owner.unsafe(REMEMBER);
	return async () => {
		await owner.unsafe(PUT_BACK);
	};
}

/** Those that hold rows, or have held any. */
const TABLES = `select relname as name from pg_class where relnamespace = 'public'::regnamespace
	and relkind = 'r' and pg_relation_size(oid) > 0`;

/** Tables are copied as they are; of a sequence the last number given. */
const REMEMBER = `do $$ declare it record; begin
	create schema remembered;
	create table remembered."number of" as select sequencename as name, last_value from pg_sequences
		where schemaname = 'public';
	for it in ${TABLES} loop
		execute format('create table remembered.%1$I as table public.%1$I', it.name);
	end loop;
end $$`;

/** Neither triggers nor references have a say: the rows were there before. */
const PUT_BACK = `do $$ declare it record; begin
	set local session_replication_role = replica;
	for it in ${TABLES} loop
		execute format('delete from public.%I', it.name);
	end loop;
	for it in select relname as name from pg_class
		where relnamespace = 'remembered'::regnamespace and relkind = 'r' and relname <> 'number of'
	loop
		execute format('insert into public.%1$I overriding system value table remembered.%1$I', it.name);
	end loop;
	for it in select name, last_value from remembered."number of" loop
		perform setval(quote_ident(it.name)::regclass, coalesce(it.last_value, 1), it.last_value is not null);
	end loop;
end $$`;
