import { z } from 'zod';
import type { ListedMeasure } from '../measures/measure-list';
import type { MeasureRow } from '../measures/rows';
import { CHART } from './chart-answers';
import { PUBLISHED_PERIOD } from './month-answer';
import { PROBLEM_CODES, type Problem } from './problem';
import { LISTED_REPORT, REPORT } from './report-answer';

/** A figure of a measure. */
const ROW: z.ZodType<MeasureRow> = z.strictObject({
	period: PUBLISHED_PERIOD,
	group: z.string().nullable().meta({
		description:
			'Vad raden gäller: kod (planering, typ, orsak, slag) eller namn (avdelning, hälsocentral); null för helheten.'
	}),
	by: z.string().exactOptional().meta({
		description: 'Uppdelningens värde, på mått som redan har grupper.'
	}),
	value: z.number().nullable().meta({
		description:
			'Oavrundat, i måttets enhet; null är en lucka, ett medelvärde av inget, eller dolt.'
	}),
	n: z.number().nullable().meta({
		description:
			'Vad värdet är ett medelvärde eller en andel av; för ett antal ärendena som sågs igenom. null när det är dolt.'
	}),
	suppressed: z.boolean().meta({ description: 'Siffran är dold, så att ett litet tal inte syns.' })
});

const MEASURE = z.strictObject({
	measure: z.string().meta({ description: 'Måttets kod.' }),
	title: z.string(),
	unit: z.string().meta({ description: 'antal, %, dygn, personer eller kr.' }),
	definition: z.string(),
	rows: z.array(ROW)
});

const LISTED: z.ZodType<ListedMeasure> = z.strictObject({
	measure: z.string().meta({ description: 'Måttets kod, som CODE i adressen.' }),
	title: z.string(),
	unit: z.string(),
	direction: z.string().meta({ description: 'Vad som är bättre: lower, higher eller neutral.' }),
	definition: z.string(),
	by: z.array(z.string()).meta({ description: 'Vad by kan vara.' }),
	group: z.string().nullable().meta({ description: 'Vad group är på måttets rader, eller null.' })
});

const PROBLEM: z.ZodType<Problem> = z.strictObject({
	code: z.enum(PROBLEM_CODES),
	parameter: z.string().exactOptional().meta({ description: 'Vad i frågan som är fel.' }),
	message: z.string().meta({ description: 'På svenska: vad som är fel och vad man gör åt det.' })
});

/** The answers by the name that the description refers to them by. */
export const ANSWERS = {
	MeasureList: z.array(LISTED),
	Chart: CHART,
	Figures: z.union([MEASURE, z.array(MEASURE)]),
	ReportList: z.array(LISTED_REPORT),
	Report: REPORT,
	Description: z.looseObject({ openapi: z.string() }),
	Problems: z.strictObject({ problems: z.array(PROBLEM).min(1) })
} as const;
export type AnswerName = keyof typeof ANSWERS;
