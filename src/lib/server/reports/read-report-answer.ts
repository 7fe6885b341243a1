import type { RouteId } from '$app/types';
import { readParameters } from '../../domain/machine/read-parameters';
import { REPORT_PARAMETERS } from '../../domain/machine/report-parameters';
import type { ProblemCode } from '../../domain/machine/problem';
import { measureByCode } from '../../domain/measures/catalogue';
import { readFilters } from '../../domain/measures/measure-query';
import { isFormatOf, REPORT_NAMES, REPORTS } from '../../domain/report/report-kind';
import { today } from '../clock';
import type { Database } from '../database/open';
import { readerOf, type Answer, type Judged } from '../measures/read-reader';
import type { Scope } from '../scope';
import { readReportFile } from './read-report-file';

/** The question, as a refusal of it is logged. */
const ROUTE = '/api/v1/reports/[report]' satisfies RouteId;

/**
 * Judges the machine interface's question for a report, which the command line and the API put with the
 * same parameters, and reads the report.
 * @throws {NotNow} while cases are counted anew
 */
export async function answerReport(
	database: Database,
	scope: Scope,
	code: string,
	given: Iterable<readonly [name: string, value: string]>
): Promise<Judged<Answer<Uint8Array>>> {
	const wrong = (kind: ProblemCode, parameter: string, message: string) => ({
		...{ value: null, problems: [{ code: kind, parameter, message }] }
	});
	const name = REPORT_NAMES.find((each) => each === code);
	if (name === undefined) {
		return wrong(
			'unknown-measure',
			'rapport',
			`Rapporten finns inte. Skriv ${REPORT_NAMES.join(', ')}.`
		);
	}
	const { values, problems } = readParameters(REPORT_PARAMETERS, given);
	if (problems !== null) return { value: null, problems };
	const { value: reader, problems: foreign } = await readerOf(database, scope, ROUTE, values);
	if (foreign !== null) return { value: null, problems: foreign };
	const { format = REPORTS[name].formats[0], period = '', measure, ...chosen } = values;
	if (!isFormatOf(name, format)) {
		const known = REPORTS[name].formats.join(', ');
		return wrong('wrong-value', 'format', `${REPORTS[name].title} finns som ${known}.`);
	}
	const { file, problems: none } = await readReportFile(database, reader, {
		...{ name, format, period, today: today(), chosen: Object.fromEntries(given) },
		asked: (known) => readFilters(chosen, known),
		...(measure !== undefined && { measure: measureByCode(measure) }),
		kommun: chosen.kommun
	});
	if (none !== null) return { value: null, problems: none };
	return {
		value: {
			...{ format, fileName: file.name },
			async *pieces() {
				yield await file.bytes();
			}
		},
		problems: null
	};
}
