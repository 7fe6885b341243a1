import { spawnSync } from 'node:child_process';
import { ROOT, type LockedPackage } from './lock';

/** A package with a fault that the registry knows of. */
export interface KnownFault {
	name: string;
	severity: string;
	/** What is wrong, by the registry. */
	titles: string[];
	/** It follows the product. */
	runs: boolean;
}

export interface Answer {
	/** Worth stopping for: of any weight in what follows the product, of great weight in a tool. */
	grave: KnownFault[];
	light: KnownFault[];
}

/** Nobody could say what is known. */
export class NoAnswer extends Error {
	override readonly name = 'NoAnswer';
}

interface Report {
	vulnerabilities?: Record<
		string,
		{ severity: string; nodes: string[]; via: (string | { title: string })[] }
	>;
	error?: { summary?: string; code?: string };
	message?: string;
}

const GRAVE = new Set(['high', 'critical']);
const PATIENCE_MS = 120_000;

/**
 * Asks npm's registry which faults are known of what is installed.
 * @throws {NoAnswer} when the registry cannot be reached, or does not answer such questions
 */
export function askKnownFaults(packages: readonly LockedPackage[]): Answer {
	const { stdout } = spawnSync('npm', ['audit', '--json', '--package-lock-only'], {
		cwd: ROOT,
		encoding: 'utf8',
		timeout: PATIENCE_MS
	});
	return judgeReport(stdout ?? '', packages);
}

/**
 * What npm's report says.
 * @throws {NoAnswer} when it is none
 */
export function judgeReport(text: string, packages: readonly LockedPackage[]): Answer {
	const { vulnerabilities, error, message } = parsed(text);
	if (!vulnerabilities) {
		const why = [error?.code, error?.summary, message].filter(Boolean).join(' ');
		throw new NoAnswer(
			`Registret svarar inte på vilka fel som är kända i paketen${why ? `: ${why}` : ''}. ` +
				'Fråga igen där npm når registry.npmjs.org (npm config get registry säger vilket det frågar).'
		);
	}
	const running = new Set(packages.filter(({ runs }) => runs).map(({ path }) => path));
	const faults = Object.entries(vulnerabilities).map(([name, { severity, nodes, via }]) => ({
		...{ name, severity, runs: nodes.some((path) => running.has(path)) },
		// A name alone is of another package of the list, which it has the fault from.
		titles: via.map((cause) => (typeof cause === 'string' ? `genom ${cause}` : cause.title))
	}));
	const isGrave = ({ severity, runs }: KnownFault) => runs || GRAVE.has(severity);
	return { grave: faults.filter(isGrave), light: faults.filter((fault) => !isGrave(fault)) };
}

function parsed(text: string): Report {
	try {
		return JSON.parse(text) as Report;
	} catch (error) {
		if (error instanceof SyntaxError) return {};
		throw error;
	}
}

/** A fault on a line, in Swedish. */
export function faultWords({ name, severity, titles, runs }: KnownFault): string {
	const where = runs ? 'följer med programmet' : 'används när det byggs och prövas';
	return `${name} (${severity}, ${where}): ${titles.join('; ')}`;
}
