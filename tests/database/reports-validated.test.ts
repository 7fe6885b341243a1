import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cliCollaborationScope, cliScope } from '../../src/lib/server/access/gate';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { answerReport } from '../../src/lib/server/reports/read-report-answer';
import { saveTemplate } from '../../src/lib/server/reports/write-template';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { IMPORTED_ON } from '../support/at-time';
import { makeTemplate } from '../support/office/template';
import { validated } from '../support/office/validate';
import { long } from '../support/rounds';
import { publishedInstallation } from './imported';

let database: Database;
let manager: Scope;
let samverkan: Scope;

/** What is made of a kommun's own figures; 2018 has no year before it. */
const OWN: readonly (Readonly<Record<string, string>> & { report: string })[] = [
	...['2019-12', '2019-T1', '2019', '2018'].flatMap((period) => [
		{ report: 'ground', format: 'xlsx', period },
		{ report: 'slides', format: 'pptx', period }
	]),
	{ report: 'board-table', format: 'docx', period: '2019-T1' },
	{ report: 'board-table', format: 'xlsx', period: '2018' },
	{ report: 'national', format: 'xlsx', period: '2019' },
	{ report: 'ground', format: 'xlsx', period: '2019-12', sex: 'kvinna' },
	{ report: 'slides', format: 'pptx', period: '2019-12', ward: 'Geriatrik 1' },
	{ report: 'board-table', format: 'docx', period: '2019', sex: 'kvinna' }
];
const PUBLISHED = [
	{ report: 'ground', format: 'xlsx', period: '2019' },
	{ report: 'slides', format: 'pptx', period: '2019' },
	{ report: 'slides', format: 'pptx', period: '2019-01/2019-04' }
] as const;

/** What the validator finds wrong with a report as its reader gets it. */
async function faultsOf(
	scope: Scope,
	name: string,
	{ format, ...asked }: Readonly<Record<string, string>>
) {
	const given = Object.entries({ ...asked, format: format ?? '' });
	const { value, problems } = await answerReport(database, scope, name, given);
	if (problems !== null) throw new Error(problems.map(({ message }) => message).join(' '));
	const pieces: Uint8Array[] = [];
	for await (const piece of value.pieces()) pieces.push(piece);
	return (await validated(`rapport.${value.format}`, Buffer.concat(pieces))).errors;
}

describe.runIf(long)('Microsoft’s own validator finds nothing wrong with', () => {
	beforeAll(async () => {
		process.env.SVU_NOW = IMPORTED_ON;
		({ database } = await publishedInstallation());
		manager = mintScope({ ...(await cliScope(database)), roles: ['manager'] });
		samverkan = await cliCollaborationScope(database);
	}, 120_000);

	afterAll(() => {
		delete process.env.SVU_NOW;
	});

	it.each(OWN)(
		'$report of $period $sex $ward as $format',
		async ({ report, ...asked }) => {
			expect(await faultsOf(manager, report, asked)).toEqual([]);
		},
		120_000
	);

	it.each(PUBLISHED)(
		'samverkan’s $report of $period',
		async ({ report, ...asked }) => {
			expect(await faultsOf(samverkan, report, asked)).toEqual([]);
		},
		120_000
	);

	it('slides on the kommun’s own template', async () => {
		const template = { name: 'mall.potx', content: (await makeTemplate()).bytes };
		await transaction(database, manager, (tx) => saveTemplate(tx, manager, template));
		const asked = { period: '2019-12', format: 'pptx' };
		expect(await faultsOf(manager, 'slides', asked)).toEqual([]);
	}, 120_000);
});
