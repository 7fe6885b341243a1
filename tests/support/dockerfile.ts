import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../supply-chain/lock';

const DEPLOY = join(ROOT, 'deploy');

/** What deploy/Dockerfile makes, made without a container engine, in folders. */
export interface MadeImage {
	/** The folder that stands for the image's own root. */
	root: string;
	/** What it is started with. */
	command: string[];
	environment: Record<string, string>;
	healthCheck: string[];
}

/** Where a stage of the Dockerfile has come to. */
interface Stage {
	root: string;
	folder: string;
	environment: Record<string, string>;
	told: Map<string, string[]>;
}

/**
 * Does what deploy/Dockerfile says, step by step: files are copied, commands run. Only what needs an engine
 * is left out: the base image's programs are this machine's, and nobody else's user is made the owner.
 * @throws when a step fails, or is of a kind that is not known here
 */
export function makeImage(folder: string): MadeImage {
	const stages = new Map<string, Stage>();
	let stage: Stage | undefined;
	for (const [word, rest] of stepsIn(readFileSync(join(DEPLOY, 'Dockerfile'), 'utf8'))) {
		if (word === 'FROM') {
			const [, name = 'image'] = / AS (\S+)$/.exec(rest) ?? [];
			const root = join(folder, name);
			stage = { root, folder: root, environment: {}, told: new Map() };
			stages.set(name, stage);
		} else if (stage) {
			take(stage, word, rest, stages);
		}
	}
	if (!stage) throw new Error('deploy/Dockerfile makes nothing');
	const { root, environment, told } = stage;
	const command = [...(told.get('ENTRYPOINT') ?? []), ...(told.get('CMD') ?? [])];
	return { root, command, environment, healthCheck: told.get('HEALTHCHECK') ?? [] };
}

function take(stage: Stage, word: string, rest: string, stages: ReadonlyMap<string, Stage>): void {
	if (word === 'WORKDIR') {
		stage.folder = join(stage.root, rest);
		mkdirSync(stage.folder, { recursive: true });
	} else if (word === 'ENV') {
		for (const [, name = '', value = ''] of rest.matchAll(/(\w+)=(\S+)/g)) {
			stage.environment[name] = value;
		}
	} else if (word === 'COPY') copy(stage, rest, stages);
	else if (word === 'RUN') run(stage, rest);
	else if (['ENTRYPOINT', 'CMD', 'HEALTHCHECK'].includes(word)) {
		stage.told.set(word, JSON.parse(rest.slice(rest.indexOf('['))) as string[]);
	} else if (!['USER', 'VOLUME', 'EXPOSE'].includes(word)) {
		throw new Error(`Nobody knows here what ${word} does`);
	}
}

function copy(stage: Stage, rest: string, stages: ReadonlyMap<string, Stage>): void {
	const [, stageName = '', names = ''] = /^(?:--from=(\S+) )?(.*)$/.exec(rest) ?? [];
	const [to = '', ...wanted] = names.split(' ').reverse();
	const from = stages.get(stageName)?.root ?? ROOT;
	for (const name of wanted.flatMap((one) => (one === '.' ? seenByEngine() : [one]))) {
		const target = to.endsWith('/') || to === '.' ? join(to, basename(name)) : to;
		cpSync(join(from, name), join(stage.folder, target), {
			recursive: true,
			verbatimSymlinks: true
		});
	}
}

/** What is sent to the engine: all but what deploy/Dockerfile.dockerignore leaves out. */
function seenByEngine(): string[] {
	const lines = readFileSync(join(DEPLOY, 'Dockerfile.dockerignore'), 'utf8').split('\n');
	if (lines[0] !== '*')
		throw new Error('Dockerfile.dockerignore is not a list of what is let through');
	return lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
}

function run({ root, folder }: Stage, command: string): void {
	const here = command.replaceAll(' /', ` ${root}/`).replace(' -o node -g node', '');
	const { PATH, HOME } = process.env;
	execFileSync('sh', ['-e', '-c', here], {
		cwd: folder,
		env: { PATH, HOME },
		stdio: ['ignore', 'ignore', 'inherit']
	});
}

/** The steps, each its word and what follows, without comments. */
function stepsIn(text: string): [string, string][] {
	const lines = text
		.replaceAll(/^#.*\n/gm, '')
		.replaceAll(/\\\n\s*/g, '')
		.split('\n');
	return lines.flatMap((line) => {
		const [, word = '', rest = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
		return word === '' ? [] : [[word, rest] as [string, string]];
	});
}
