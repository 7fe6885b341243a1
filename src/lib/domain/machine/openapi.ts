import { z } from 'zod';
import { ANSWERS, type AnswerName } from './answers';
import { ENDPOINTS, type Endpoint } from './endpoints';
import { ANSWERED_AT_ONCE, MOST_WAITING, QUESTIONS_A_MINUTE } from './limits';
import { PROBLEMS, PROBLEM_CODES, statusOf } from './problem';

type Json = Record<string, unknown>;

/** The headers that some refusals carry. */
const HEADERS: Readonly<Record<number, Json>> = {
	401: header('WWW-Authenticate', 'Bearer'),
	405: header('Allow', 'GET, HEAD'),
	429: header('Retry-After', 'Sekunder att vänta.')
};

/**
 * The description of the machine interface (OpenAPI 3.1), made from the declarations that read the
 * parameters and that the answers are tested by.
 * @param server the address that programs ask, without a slash at the end
 */
export function openApi(server: string): Json {
	return {
		openapi: '3.1.0',
		info: {
			title: 'Utskrivningsklar',
			version: '1',
			description: `Mått ur samverkan vid utskrivning. Frågor ställs med GET (eller HEAD) och en nyckel, och ändrar ingenting. En nyckel får ställa ${QUESTIONS_A_MINUTE} frågor i minuten; ${ANSWERED_AT_ONCE} besvaras samtidigt och högst ${MOST_WAITING} väntar. En parameter som är okänd, felstavad eller står flera gånger är ett fel, aldrig ett annat svar.`
		},
		servers: [{ url: server }],
		security: [{ nyckel: [] }],
		paths: Object.fromEntries(ENDPOINTS.map((each) => [each.path, { get: operation(each) }])),
		components: {
			securitySchemes: {
				nyckel: {
					type: 'http',
					scheme: 'bearer',
					description: 'En API-nyckel, svu_…, som en systemförvaltare skapar under Inställningar.'
				}
			},
			schemas: Object.fromEntries(
				Object.entries(ANSWERS).map(([name, schema]) => [name, schemaOf(schema)])
			)
		}
	};
}

function operation(endpoint: Endpoint) {
	const { id, summary, description, open, code, parameters, answer, csv, files = [] } = endpoint;
	const content = {
		'application/json': { schema: reference(answer) },
		...(csv !== undefined && { 'text/csv': { schema: { type: 'string', description: csv } } }),
		...Object.fromEntries(
			files.map(({ name, media }) => [media, { schema: { type: 'string', description: name } }])
		)
	};
	return {
		operationId: id,
		summary,
		description,
		...(open && { security: [] }),
		parameters: [...(code === undefined ? [] : [pathParameter(code)]), ...queryOf(parameters)],
		responses: { 200: { description: 'Svaret.', content }, ...refusals() }
	};
}

function pathParameter({ description, values }: NonNullable<Endpoint['code']>): Json {
	const schema = { type: 'string', ...(values !== undefined && { enum: values }) };
	return { name: 'code', in: 'path', required: true, description, schema };
}

function queryOf(parameters: z.ZodObject): Json[] {
	const { properties = {}, required = [] } = schemaOf(parameters) as {
		properties?: Record<string, Json>;
		required?: string[];
	};
	return Object.entries(properties).map(([name, { description, ...schema }]) => ({
		name,
		in: 'query',
		required: required.includes(name),
		description,
		schema
	}));
}

/** What may be answered instead, by status, with the codes that it can have. */
function refusals(): Json {
	const statuses = [...new Set(PROBLEM_CODES.map(statusOf))];
	return Object.fromEntries(
		statuses.map((status) => {
			const codes = PROBLEM_CODES.filter((code) => statusOf(code) === status);
			const description = codes.map((code) => `${code}: ${PROBLEMS[code][1]}`).join('\n');
			const content = { 'application/json': { schema: reference('Problems') } };
			return [status, { description, content, ...HEADERS[status] }];
		})
	);
}

function header(name: string, description: string): Json {
	return { headers: { [name]: { description, schema: { type: 'string' } } } };
}

function reference(name: AnswerName): Json {
	return { $ref: `#/components/schemas/${name}` };
}

function schemaOf(schema: z.ZodType): Json {
	const json: Json = z.toJSONSchema(schema, { io: 'input' });
	delete json.$schema;
	return json;
}
