/** The few PostgreSQL protocol messages that the embedded server writes itself. */

/** One message: its letter, its length, its body. */
function message(type: string, body: Buffer): Buffer {
	const head = Buffer.alloc(5);
	head.write(type, 0, 'latin1');
	head.writeUInt32BE(body.length + 4, 1);
	return Buffer.concat([head, body]);
}

const text = (value: string): Buffer => Buffer.from(`${value}\0`, 'utf8');

/** Ends an extended query; after an error it makes the database listen again. */
export const sync = (): Buffer => message('S', Buffer.alloc(0));

/** One statement in the simple protocol. */
export const query = (sql: string): Buffer => message('Q', text(sql));

/** Forgets a named prepared statement. */
export const closeStatement = (name: string): Buffer => message('C', text(`S${name}`));

/** An error in PostgreSQL's form: `code` is its five-character SQLSTATE. */
export function errorResponse(code: string, words: string, severity = 'ERROR'): Buffer {
	const fields = [`S${severity}`, `V${severity}`, `C${code}`, `M${words}`].map(text);
	return message('E', Buffer.concat([...fields, Buffer.from([0])]));
}

/** What a startup message says of one thing (protocol 3.0: pairs of names and values). */
export function startupValue(startup: Buffer, name: string): string | undefined {
	const words = startup.toString('utf8', 8).split('\0');
	const at = words.findIndex((word, index) => index % 2 === 0 && word === name);
	return at < 0 ? undefined : words[at + 1];
}

/** The name of the statement that a Parse message prepares; empty for the unnamed one. */
export function parsedName(bytes: Buffer): string {
	return bytes.toString('utf8', 5, bytes.indexOf(0, 5));
}

/** The SQL of a Query or Parse message; undefined for every other. */
export function statementOf(type: string, bytes: Buffer): string | undefined {
	if (type === 'Q') return bytes.toString('utf8', 5, bytes.indexOf(0, 5));
	if (type !== 'P') return undefined;
	const start = bytes.indexOf(0, 5) + 1;
	return bytes.toString('utf8', start, bytes.indexOf(0, start));
}

/** A message of the same kind and name whose statement fails with an SQLSTATE and words. */
export function failingInstead(type: string, bytes: Buffer, code: string, words: string): Buffer {
	const sql = `do $$ begin raise exception '${words}' using errcode = '${code}'; end $$`;
	if (type === 'Q') return query(sql);
	return message('P', Buffer.concat([text(parsedName(bytes)), text(sql), Buffer.alloc(2)]));
}
