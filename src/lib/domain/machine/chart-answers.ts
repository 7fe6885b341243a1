import { z } from 'zod';
import type { ShownAnnotation } from '../annotation/annotation';
import type { Aim } from '../spc/assurance';
import type { AnsweredPoint, ChartAnswer } from '../spc/chart-answer';
import type { Rebase } from '../spc/phases';
import { RULES } from '../spc/rules';
import { PROFILE_NAMES } from '../spc/settings';
import { COLOURS, VARIATIONS } from '../spc/verdict';
import { PERIOD } from './month-answer';

const AIM: z.ZodType<Aim> = z.strictObject({
	kind: z.enum(['at-most', 'at-least', 'interval', 'line']).meta({
		description: 'Högst, minst, mellan två tal, eller ett tal som bara ritas.'
	}),
	low: z.number().nullable(),
	high: z.number().nullable()
});

/** A month of a control chart. */
const POINT: z.ZodType<AnsweredPoint> = z.strictObject({
	period: PERIOD,
	value: z.number().nullable().meta({ description: 'null är en lucka, eller dolt.' }),
	n: z.number().nullable(),
	suppressed: z.boolean().meta({ description: 'Siffran är dold, så att ett litet tal inte syns.' }),
	complete: z.boolean().meta({
		description: 'Månaden är slut och dess siffra kan inte växa. En annan bedöms inte.'
	}),
	centre: z
		.number()
		.nullable()
		.meta({ description: 'Medelvärde, eller median i ett seriediagram.' }),
	lower: z.number().nullable().meta({
		description: 'Undre gräns, inte kapad där värden inte kan finnas. null där gränser inte visas.'
	}),
	upper: z.number().nullable().meta({ description: 'Övre gräns, på samma sätt.' }),
	rules: z.array(z.enum(RULES)).meta({ description: 'De regler som punkten är en del av.' }),
	colour: z.enum(COLOURS).meta({
		description:
			'Vanlig variation, förbättring, försämring, eller en förändring där inget är bättre.'
	}),
	target: AIM.nullable().meta({ description: 'Målet i den månaden.' })
});

const ANNOTATION: z.ZodType<ShownAnnotation> = z.strictObject({
	month: PERIOD,
	kind: z
		.enum(['comment', 'phase'])
		.meta({ description: 'En kommentar, eller att en ny fas börjar.' }),
	cause: z.string().meta({ description: 'Orsaken.' }),
	action: z.string().meta({ description: 'Åtgärden; tom där ingen är skriven.' })
});

const REBASE: z.ZodType<Rebase> = z.strictObject({ from: PERIOD, reason: z.string().nullable() });

/** A control chart as data (domain.md §9). */
export const CHART: z.ZodType<ChartAnswer> = z.strictObject({
	measure: z.string().meta({ description: 'Måttets kod, eller series: och seriens namn.' }),
	title: z.string(),
	unit: z.string().meta({ description: 'Vad diagrammets värden räknas i.' }),
	definition: z.string(),
	group: z.string().nullable(),
	direction: z.enum(['lower', 'higher', 'neutral']),
	profile: z.enum(PROFILE_NAMES),
	engine: z.string().meta({ description: 'Version av det som räknar.' }),
	chart: z.enum(['xmr', 'p', 'u', 'run']),
	method: z.enum(['xmr', 'i-prime', 'p', 'u', 'run']).meta({
		description: 'i-prime är ett xmr-diagram vars gränser följer n.'
	}),
	limitsShown: z.boolean(),
	points: z.array(POINT),
	counted: z.number().meta({ description: 'Månader som räknas: hela och med ett värde.' }),
	needed: z.number().meta({ description: 'Så många behövs för gränser och bedömning.' }),
	sections: z.array(
		z.strictObject({
			from: PERIOD,
			to: PERIOD,
			points: z.number(),
			reason: z.string().nullable()
		})
	),
	waiting: z.array(REBASE).meta({
		description: 'Faser som har för få månader på någon sida: gränserna före gäller.'
	}),
	bounds: z
		.strictObject({ lowest: z.number().nullable(), highest: z.number().nullable() })
		.meta({ description: 'Där värden tar slut, och gränser ritas kapade.' }),
	latest: PERIOD.nullable().meta({
		description: 'Den senaste hela månaden, som bedömningen gäller.'
	}),
	variation: z.enum(VARIATIONS).nullable(),
	assurance: z.enum(['pass', 'fail', 'inconsistent']).nullable().meta({
		description: 'Om målet nås alltid, aldrig eller ibland.'
	}),
	annotations: z.array(ANNOTATION).meta({
		description: 'Vad kommunen har skrivit vid månader. Samverkan ser inga.'
	}),
	sentence: z.string().meta({ description: 'Vad diagrammet säger, i en eller flera meningar.' }),
	words: z
		.strictObject({ variation: z.string().nullable(), assurance: z.string().nullable() })
		.meta({ description: 'Vad variation och assurance betyder, i ord.' }),
	runs: z
		.strictObject({
			useful: z.number(),
			longestRun: z.number(),
			longestRunMax: z.number().nullable(),
			crossings: z.number(),
			crossingsMin: z.number().nullable(),
			signal: z.boolean()
		})
		.nullable()
		.meta({ description: 'Anhøjs regler, i ett seriediagram.' })
});
