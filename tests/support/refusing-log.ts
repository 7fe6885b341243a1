import type { Sql } from 'postgres';
import type { LogEvent } from '../../src/lib/domain/log/log-event';

/** Does `work` while the log takes no entry of a kind, as when its disk is full. */
export async function whileLogRefuses(
	owner: Sql,
	event: LogEvent,
	work: () => Promise<void>
): Promise<void> {
	await owner.unsafe(
		`alter table log_entry add constraint refusing check (event <> '${event}') not valid`
	);
	try {
		await work();
	} finally {
		await owner`alter table log_entry drop constraint refusing`;
	}
}
