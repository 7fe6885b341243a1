import { z } from 'zod';
import { ROLE_NAMES } from '../access/role';
import { API_MEASURES_PATH } from '../address/paths';
import { DIMENSIONS, type Dimension } from '../facts/dimension';
import { MEASURES } from '../measures/catalogue';
import { FIRST_YEAR, MOST_MONTHS } from '../period/bounds';
import { printable } from '../format/printable';

/** Longest value of a parameter, in characters. */
const LONGEST = 200;

export const FORMATS = ['json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** Ways to divide a measure's rows that are no dimension of the cases, such as `owner`. */
const GROUPINGS = MEASURES.flatMap((measure) =>
	measure.kind === 'single' ? [] : measure.groupings.map(({ name }) => name)
);
const DIVISIONS = [...new Set<string>([...DIMENSIONS, ...GROUPINGS])];

const BOUNDS = `${FIRST_YEAR} till och med nästa år, högst ${MOST_MONTHS} månader på en gång.`;

/** What each dimension is called where a parameter is described. */
const FILTERS: Readonly<Record<Dimension, [description: string, example: string]>> = {
	sex: ['Bara det könet: kvinna, man eller uppgift saknas.', 'kvinna'],
	age: ['Bara den åldersgruppen: <18, 18-64, 65-79, 80+ eller okänd.', '80+'],
	ward: ['Bara den avdelningen, med kod eller namn.', 'Geriatrik 1'],
	healthCentre: ['Bara den hälsocentralen, med kod eller namn.', 'Ersboda hälsocentral'],
	committee: ['Bara den nämnden, med kod, förkortning eller namn.', 'ÄN'],
	plan: ['Bara den planeringen efter sjukhusvistelsen, med kod eller namn.', 'sabo'],
	careForm: ['Bara den vårdformen: somatisk, psykiatrisk eller tvångsvård.', 'somatisk']
};

/**
 * What can be asked of a measure: the one declaration that the API, the command line, and the
 * description of both go by.
 */
export const MEASURE_PARAMETERS = z.strictObject({
	from: month('första', '2019-01').meta({
		description: `Första månaden, ÅÅÅÅ-MM. Från ${BOUNDS}`,
		examples: ['2025-01']
	}),
	to: month('sista', '2019-12').meta({
		description: `Sista månaden, ÅÅÅÅ-MM. Från ${BOUNDS}`,
		examples: ['2025-12']
	}),
	by: z
		.enum(DIVISIONS, {
			error: ({ input }) =>
				`Det går inte att dela upp på ${printable(String(input))}. Skriv ${DIVISIONS.join(', ')}.`
		})
		.optional()
		.meta({
			description: `Delar upp raderna: en dimension, eller en av måttets egna indelningar. GET ${API_MEASURES_PATH} säger vilka varje mått har.`,
			examples: ['ward']
		}),
	...({
		sex: filterBy('sex'),
		age: filterBy('age'),
		ward: filterBy('ward'),
		healthCentre: filterBy('healthCentre'),
		committee: filterBy('committee'),
		plan: filterBy('plan'),
		careForm: filterBy('careForm')
	} satisfies Record<Dimension, z.ZodType>),
	kommun: z
		.string()
		.regex(/^\d{4}$/, 'Skriv kommunen med sin kod, fyra siffror.')
		.optional()
		.meta({
			description:
				'Kommunens kod. En nyckel för samverkan läser alla kommuner i sin region, en i taget; andra nycklar bara sin egen. Utan den läses nyckelns egen kommun.',
			examples: ['2480']
		}),
	as: z
		.literal(ROLE_NAMES.collaboration, {
			error: ({ input }) =>
				`Det går inte att visa mått som ${printable(String(input))}. Skriv ${ROLE_NAMES.collaboration}.`
		})
		.optional()
		.meta({
			description:
				'samverkan: det som är publicerat, med små tal dolda. En nyckel för samverkan läser alltid så; andra nycklar kan inte.'
		}),
	format: z
		.enum(FORMATS, {
			error: ({ input }) =>
				`Formatet ${printable(String(input))} finns inte. Skriv ${FORMATS.join(' eller ')}.`
		})
		.default('json')
		.meta({ description: 'Svarets format: json, eller csv för Excel.' })
});

/** The parameters of a question, each well formed by itself. */
export type MeasureParameters = z.output<typeof MEASURE_PARAMETERS>;

/** Their names, in the order in which they are described. */
export const MEASURE_PARAMETER_NAMES = Object.keys(
	MEASURE_PARAMETERS.shape
) as (keyof MeasureParameters)[];

/** A month that is asked for: `which` of them, and how one is written. */
export function month(which: string, example: string) {
	const message = `Ange ${which} månaden som ÅÅÅÅ-MM, till exempel ${example}.`;
	return z.string(message).regex(/^\d{4}-(0[1-9]|1[0-2])$/, message);
}

/** A text that limits what is asked about. */
export function filter(
	name: string,
	{ description, example }: { description: string; example: string }
) {
	return z
		.string()
		.min(1, `${name} är tom. Ange ett värde, eller ta bort parametern.`)
		.max(LONGEST, `${name} är längre än ${LONGEST} tecken.`)
		.optional()
		.meta({ description, examples: [example] });
}

function filterBy(dimension: Dimension) {
	const [description, example] = FILTERS[dimension];
	return filter(dimension, { description, example });
}
