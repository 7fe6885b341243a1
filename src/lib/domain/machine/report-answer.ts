import { z } from 'zod';
import { HIDDEN } from '../measures/hidden';
import { REPORT_NAMES } from '../report/report-kind';
import { SERIES_LOOKS, type Report } from '../report/report-sheet';

const TEXTS = z.array(z.string());
const CELL = z.union([z.number(), z.string()]).nullable();

const SHEET = z.strictObject({
	key: z.string(),
	measure: z.string().nullable().meta({ description: 'Måttets kod, eller null.' }),
	title: z.string(),
	finding: z.string().nullable().meta({ description: 'Vad diagrammet säger, i en mening.' }),
	definition: z.string(),
	unit: z.string(),
	period: z.string(),
	target: z.string().nullable(),
	verdicts: TEXTS,
	n: z.union([z.number(), z.literal(HIDDEN)]).nullable(),
	notes: TEXTS,
	comments: TEXTS,
	picture: z
		.strictObject({
			kind: z.enum(['bars', 'lines', 'lying']),
			places: TEXTS,
			series: z.array(
				z.strictObject({
					name: z.string(),
					look: z.enum(SERIES_LOOKS),
					values: z.array(z.number().nullable())
				})
			),
			unit: z.string(),
			decimals: z.number(),
			highest: z.number().nullable(),
			words: z.string()
		})
		.nullable(),
	table: z.strictObject({
		columns: z.array(z.strictObject({ label: z.string(), decimals: z.number().nullable() })),
		rows: z.array(z.array(CELL)).meta({ description: `Oavrundade tal; ”${HIDDEN}” för små tal.` }),
		rowDecimals: z.array(z.number()).exactOptional()
	})
});

/** A report that there is. */
export const LISTED_REPORT = z.strictObject({
	report: z.enum(REPORT_NAMES).meta({ description: 'Rapportens namn, som CODE i adressen.' }),
	title: z.string(),
	summary: z.string(),
	formats: TEXTS.meta({ description: 'Vad format kan vara, det vanliga först.' })
});

/** A report as programs get it. */
export const REPORT: z.ZodType<Report> = z.strictObject({
	heading: z.strictObject({
		title: z.string(),
		kommun: z.string(),
		period: z.string(),
		filter: TEXTS,
		takenOut: z.string().meta({ description: 'När siffrorna togs ut, svensk tid.' }),
		seenAs: z.string().nullable()
	}),
	sheets: z.array(SHEET)
});
