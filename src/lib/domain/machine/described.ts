import { z } from 'zod';
import { ENDPOINTS } from './endpoints';
import { examplesFor, type Example } from './examples';
import { ANSWERED_AT_ONCE, MOST_WAITING, QUESTIONS_A_MINUTE } from './limits';
import { PROBLEMS, PROBLEM_CODES, statusOf } from './problem';

/** A parameter of a question, in words. */
export interface DescribedParameter {
	name: string;
	required: boolean;
	description: string;
	example: string;
}

/** The machine interface as a page shows it, from what its description is made of. */
export interface DescribedApi {
	server: string;
	endpoints: {
		id: string;
		path: string;
		summary: string;
		description: string;
		parameters: DescribedParameter[];
	}[];
	problems: { code: string; status: number; when: string }[];
	limits: { aMinute: number; atOnce: number; waiting: number };
	examples: Example[];
}

/** @param server the address that programs ask, without a slash at the end */
export function describeApi(server: string): DescribedApi {
	return {
		server,
		endpoints: ENDPOINTS.map(({ id, path, summary, description, parameters }) => ({
			...{ id, path, summary, description },
			parameters: parametersOf(parameters)
		})),
		problems: PROBLEM_CODES.map((code) => ({
			code,
			status: statusOf(code),
			when: PROBLEMS[code][1]
		})),
		limits: { aMinute: QUESTIONS_A_MINUTE, atOnce: ANSWERED_AT_ONCE, waiting: MOST_WAITING },
		examples: examplesFor(server)
	};
}

function parametersOf(declaration: z.ZodObject): DescribedParameter[] {
	return Object.entries(declaration.shape).map(([name, schema]) => {
		const { description = '', examples } = z.globalRegistry.get(schema as z.ZodType) ?? {};
		const [example] = Array.isArray(examples) ? (examples as unknown[]) : [];
		return {
			...{ name, description },
			required: !(schema as z.ZodType).safeParse(undefined).success,
			example: typeof example === 'string' ? example : ''
		};
	});
}
