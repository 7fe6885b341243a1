import { beforeAll, expect, it } from 'vitest';
import { COLUMNS, type ColumnKey } from '../../src/lib/domain/casefile/columns';
import type { GridRow } from '../../src/lib/domain/paste-grid/grid';
import { findCasesByNumber } from '../../src/lib/server/cases/read-case';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { loadPastePage } from '../../src/lib/server/import/paste/read-paste-page';
import { stageGrid } from '../../src/lib/server/import/paste/stage-grid';
import { saveGrid } from '../../src/lib/server/import/paste/write-grid';
import { loadSavedValues } from '../../src/lib/server/import/read-value-mapping';
import { stageCases } from '../../src/lib/server/import/stage-cases';
import {
	removeValueMapping,
	saveValueMapping
} from '../../src/lib/server/import/write-value-mapping';
import { loadRequests } from '../../src/lib/server/lists/read-requests';
import { addListItem } from '../../src/lib/server/lists/write';
import { requestName } from '../../src/lib/server/lists/write-request';
import type { Scope } from '../../src/lib/server/scope';
import { casesFile, freshInstallation } from './import-fixture';

let database: Database;
let scope: Scope;

beforeAll(async () => {
	({ database, scope } = await freshInstallation());
});

const HEADER = 'Ärendenummer;Nämnd;Kön;Födelseår;Avdelning;Inskriven;Planering';
const stage = async (...rows: string[]) =>
	(await stageCases(database, scope, { file: casesFile(HEADER, ...rows), judgeOnly: true }))
		.summary;
const ROW = 'V-1;ÄN;K;44;Geriatrik 1;2019-05-01 08:00;Hemgång utan insats';
const TEXT = { column: 'plan', written: 'Hemgång utan insats' } as const;

it('a value is refused with what it most likely means, and read so once somebody has said it, until it is taken away', async () => {
	const first = await stage(ROW, ROW.replace('V-1', 'V-2'));
	expect(first).toMatchObject({
		...{ new: 0, refusedRows: 2 },
		unknownValues: [{ column: 'plan', text: TEXT.written, rows: 2, likely: 'hem-ingen' }]
	});
	const save = (code: string, written: string = TEXT.written) =>
		transaction(database, scope, (tx) =>
			saveValueMapping(tx, scope, { column: 'plan', written, code })
		);
	expect(await save('no-such-plan')).toMatchObject({ ok: false, problems: [{ field: 'code' }] });
	expect(await save('sabo', ' hemgång, INGEN insats')).toMatchObject({ ok: false });
	expect(await save('hem-ingen')).toMatchObject({ ok: true });

	const mapped = await stage(ROW, ROW.replace('V-1', 'V-2').replace('utan', 'UTAN'));
	expect(mapped).toMatchObject({ new: 2, refusedRows: 0, unknownValues: [] });
	expect(mapped.readValues).toMatchObject([
		{ column: 'Kön', written: 'K', read: 'Kvinna', how: 'short', rows: 2, by: null },
		{ column: 'Födelseår', written: '44', read: '1944', rows: 2 },
		{ column: 'Planering', written: TEXT.written, read: 'Hemgång, ingen insats', how: 'mapped' },
		{ column: 'Planering', written: 'Hemgång UTAN insats', by: scope.actor }
	]);
	expect(await transaction(database, scope, (tx) => loadSavedValues(tx, scope))).toHaveLength(1);

	const remove = () => transaction(database, scope, (tx) => removeValueMapping(tx, scope, TEXT));
	expect(await remove()).toMatchObject({ ok: true });
	expect(await remove()).toMatchObject({ ok: false });
	expect(await stage(ROW)).toMatchObject({ new: 0, refusedRows: 1 });
});

type Cells = Partial<Record<ColumnKey, string>>;
const rowOf = (cells: Cells): GridRow => COLUMNS.map(({ key }) => cells[key] ?? '');
const cellOf = (row: GridRow | undefined, key: ColumnKey) =>
	row?.[COLUMNS.findIndex((column) => column.key === key)];

it('what is pasted is read as the form reads it, and shown in full before it is saved', async () => {
	const log: Cells = {
		...{ committee: 'ÄN', admitted: '2019-05-01 08:00', admissionNotice: '2019-05-01 09:00' },
		...{ ward: 'g1', healthCentre: 'tegs', birthYear: '44', deficienciesInpatient: 'S1 | ssk' }
	};
	const rows = [
		rowOf({ ...log, number: 'V-10', sex: 'K', plan: 'P3' }),
		rowOf({ ...log, number: 'V-11', sex: 'M', ward: 'okänd' })
	];
	const shown = await stageGrid(database, scope, { rows, replaces: null });
	const page = await loadPastePage(database, scope, new URLSearchParams({ granskning: shown }));
	expect(page.review?.states).toEqual({ 0: 'new', 1: 'new' });
	expect(
		(['sex', 'ward', 'healthCentre', 'birthYear', 'plan'] as const).map((key) =>
			cellOf(page.rows[0], key)
		)
	).toEqual(['Kvinna', 'Geriatrik 1', 'Tegs hälsocentral', '1944', 'Hemgång, befintliga insatser']);
	expect(cellOf(page.rows[0], 'deficienciesInpatient')).toMatch(/^Utskrivningsrapport .+\|Ej full/);
	expect(cellOf(page.rows[1], 'ward')).toBe('Okänd avdelning');
	expect(await saveGrid(database, scope, page.rows, shown)).toMatchObject({ rest: null });
	const at = { kommun: scope.kommun, committee: 'ÄN', number: 'V-10' };
	const [saved] = await transaction(database, scope, (tx) => findCasesByNumber(tx, scope, [at]));
	expect(saved?.record).toMatchObject({
		...{ sex: 'kvinna', birthYear: 1944, ward: 'geriatrik-1', plan: 'hem-bef' },
		deficienciesInpatient: ['rapport-vid-klar', 'underlag-ssk']
	});
});

it('a name that is asked for waits for who may add it, and is no longer asked for when it is added', async () => {
	const ask = (name: string) =>
		transaction(database, scope, (tx) => requestName(tx, scope, { list: 'ward', name }));
	expect(await ask('geriatrik 1')).toMatchObject({ ok: false, problems: [{ field: 'name' }] });
	expect(await ask('Geriatrik 4')).toMatchObject({ ok: true });
	expect(await ask('GERIATRIK 4')).toMatchObject({ ok: true });
	const asked = () => transaction(database, scope, (tx) => loadRequests(tx, scope));
	expect(await asked()).toMatchObject([{ list: 'ward', name: 'Geriatrik 4', by: scope.actor }]);
	const item = {
		name: 'Geriatrik 4',
		hospital: 'NUS',
		owner: null,
		validFrom: null,
		validTo: null
	};
	await transaction(database, scope, (tx) => addListItem(tx, scope, 'ward', item));
	expect(await asked()).toEqual([]);
});
