import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { ANSWERED_BY } from './nginx';

/** An answer that came through the proxy. */
export interface ProxiedAnswer {
	status: number;
	headers: NodeJS.Dict<string | string[]>;
	text: string;
	/** Address and port of the process that gave it. */
	by: string;
}

/** What is sent: a form, or bytes as they are. */
export type Sent = Record<string, string> | Buffer;

/** A browser that keeps its cookies, behind a proxy on this machine. */
export class ProxiedBrowser {
	readonly #port: number;
	readonly #cookies = new Map<string, string>();

	constructor(port: number) {
		this.#port = port;
	}

	get cookieNames(): string[] {
		return [...this.#cookies.keys()];
	}

	/** Asks for a page, or sends something. */
	async ask(path: string, sent?: Sent): Promise<ProxiedAnswer> {
		const { response, by } = await this.#begin(path, sent);
		const chunks: Buffer[] = [];
		for await (const chunk of response) chunks.push(chunk as Buffer);
		const text = Buffer.concat(chunks).toString('utf8');
		return { status: response.statusCode ?? 0, headers: response.headers, text, by };
	}

	/** Listens to events that the server sends for as long as it is open. */
	async listen(path: string): Promise<{ by: string; heard: string[]; end: () => void }> {
		const { response, by } = await this.#begin(path);
		const heard: string[] = [];
		response.setEncoding('utf8').on('data', (text: string) => {
			heard.push(...[...text.matchAll(/^event: (.*)$/gm)].map(([, name = '']) => name));
		});
		return { by, heard, end: () => response.destroy() };
	}

	async #begin(path: string, sent?: Sent): Promise<{ response: IncomingMessage; by: string }> {
		const site = `localhost:${this.#port}`;
		const isForm = sent !== undefined && !Buffer.isBuffer(sent);
		const asked = request({
			...{ host: '127.0.0.1', port: this.#port, path, method: sent ? 'POST' : 'GET' },
			rejectUnauthorized: false,
			headers: {
				...{ host: site, origin: `https://${site}`, accept: 'text/html' },
				cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
				...(sent && {
					'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/octet-stream'
				})
			}
		});
		asked.end(isForm ? new URLSearchParams(sent).toString() : sent);
		const [response] = (await once(asked, 'response')) as [IncomingMessage];
		for (const line of response.headers['set-cookie'] ?? []) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			this.#cookies.set(name, value);
		}
		return { response, by: String(response.headers[ANSWERED_BY]) };
	}
}
