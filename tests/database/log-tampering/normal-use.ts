import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import { saveCases } from '../../../src/lib/server/cases/write-cases';
import { removeSample } from '../../../src/lib/server/sample/write-sample';
import type { Database } from '../../../src/lib/server/database/open';
import { transaction } from '../../../src/lib/server/database/transaction';
import { stageCases } from '../../../src/lib/server/import/stage-cases';
import { undoImport } from '../../../src/lib/server/import/undo-import';
import { checkLog } from '../../../src/lib/server/log/check-log';
import { sealLog } from '../../../src/lib/server/log/seal';
import { publishDue } from '../../../src/lib/server/publication/write-due';
import { runRetention } from '../../../src/lib/server/retention/run';
import { saveRetention } from '../../../src/lib/server/retention/write-setting';
import type { Scope } from '../../../src/lib/server/scope';
import { createToken } from '../../../src/lib/server/tokens/write-token';
import { exampleCase, event } from '../../support/example-case';
import { casesFile, importWhole } from '../import-fixture';
import { saveExample } from '../log-fixture';

/** Discharged in the month that is published. */
const PUBLISHED = {
	events: [
		event('admitted', '2019-11-01'),
		event('ready', '2019-11-03'),
		event('discharged', '2019-11-05')
	]
};
const HEADER = 'Ärendenummer;Nämnd;Avdelning;Inskriven;Utskrivningsklar;Utskriven';

/**
 * Everything that writes cases, figures or the log, as people use it over some months, sealed as it
 * goes. Gives a case that was corrected and one that has become protected.
 */
export async function useNormally(
	database: Database,
	scope: Scope
): Promise<{ corrected: string; protectedCase: string }> {
	vi.stubEnv('SVU_NOW', '2020-01-15T09:00:00Z');
	const corrected = await saveExample(database, scope, 'N-1', PUBLISHED);
	const change = { id: corrected, baseVersion: 1, plan: 'hem-nya', ...PUBLISHED };
	await saveExample(database, scope, 'N-1', change);
	const protectedCase = await saveExample(database, scope, 'N-2');
	await sealLog(database);
	await saveExample(database, scope, 'N-2', {
		...{ id: protectedCase, baseVersion: 1, protectedIdentity: true },
		...{ birthYear: null, ward: null, notes: [] }
	});
	for (let n = 3; n < 12; n += 1) await saveExample(database, scope, `N-${n}`, PUBLISHED);
	await publishDue(database, scope.kommun);
	await checkLog(database, scope, '');
	await sealLog(database);

	vi.stubEnv('SVU_NOW', '2020-02-20T09:00:00Z');
	const old = 'G-1;ÄN;Geriatrik 1;2017-03-01;2017-03-02;2017-03-04';
	await importWhole(database, scope, casesFile(HEADER, old));
	const undone = 'I-1;ÄN;Geriatrik 1;2019-12-01;2019-12-02;2019-12-04';
	const correction = 'N-3;ÄN;Geriatrik 1;2019-11-01;2019-11-03;2019-11-09';
	const { importId } = await importWhole(database, scope, casesFile(HEADER, undone, correction));
	await undoImport(database, scope, importId);
	await stageCases(database, scope, { file: casesFile(HEADER, undone) });
	await addAndRemoveSample(database, scope);
	await transaction(database, scope, (tx) => saveRetention(tx, scope, 24));
	await runRetention(database);
	await publishDue(database, scope.kommun);
	await transaction(database, scope, (tx) =>
		createToken(tx, scope, { name: 'Power BI', role: 'manager', committees: ['ÄN'], days: 30 })
	);
	await sealLog(database);
	vi.unstubAllEnvs();
	return { corrected, protectedCase };
}

async function addAndRemoveSample(database: Database, scope: Scope): Promise<void> {
	const at = new Date('2020-02-20T09:00:00Z');
	const change = { id: randomUUID(), baseVersion: 0, record: exampleCase({ number: 'EX-1' }) };
	const how = { source: 'sample', at, today: '2020-02-20', sample: true } as const;
	await transaction(database, scope, (tx) => saveCases(tx, scope, [change], how));
	await removeSample(database, scope);
}
