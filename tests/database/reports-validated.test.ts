import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	isFormatOf,
	REPORT_NAMES,
	type ReportFormat
} from '../../src/lib/domain/report/report-kind';
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

const OFFICE = ['xlsx', 'pptx', 'docx'] as const satisfies readonly ReportFormat[];
/** A month, a third, a year, and a year before whose first month there is nothing. */
const PERIODS = ['2019-12', '2019-T1', '2019', '2018'];
const OWN = REPORT_NAMES.flatMap((report) =>
	OFFICE.filter((format) => isFormatOf(report, format)).flatMap((format) =>
		PERIODS.map((period) => ({ report, format, period }))
	)
);
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
		'$report of $period as $format',
		async ({ report, ...asked }) => {
			expect(await faultsOf(manager, report, asked)).toEqual([]);
		},
		120_000
	);

	it.each([
		['sex', 'kvinna'],
		['ward', 'Geriatrik 1']
	])(
		'a month where %s is %s',
		async (filter, value) => {
			for (const [report, format] of [
				['ground', 'xlsx'],
				['slides', 'pptx'],
				['board-table', 'docx']
			] as const) {
				const asked = { period: '2019-12', format, [filter]: value };
				expect(await faultsOf(manager, report, asked)).toEqual([]);
			}
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
