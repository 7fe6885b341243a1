import type { MeasureOutput } from '../support/ask-measures';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

type Figure = number | null;
type ExpectedMeasure = Figure | Record<string, Figure | { n: number; with: number }>;
export type ExpectedMonth = Record<string, ExpectedMeasure> & {
	women?: Record<string, ExpectedMeasure>;
	men?: Record<string, ExpectedMeasure>;
};

/** The figures that others have computed from the file of 2018–2019, month by month. */
export async function expectedMonths(): Promise<Record<string, ExpectedMonth>> {
	const path = join(import.meta.dirname, '..', 'fixtures', 'svu-2018-2019.expected.json');
	const { months } = JSON.parse(await readFile(path, 'utf8')) as {
		months: Record<string, ExpectedMonth>;
	};
	return months;
}

/** Figures of one selection of cases: every measure, and delay reasons by owner. */
export interface Answers {
	all: readonly MeasureOutput[];
	owners: readonly MeasureOutput[];
}

/** Every figure of a month that differs from what is expected by more than 1e-6, in words. */
export function differences(
	period: string,
	expected: Record<string, ExpectedMeasure>,
	answers: Answers
): string[] {
	return Object.entries(expected).flatMap(([code, figure]) => {
		if (code === 'women' || code === 'men') return [];
		const measure =
			code === 'delay-owners' ? 'delay-reasons' : code.replace(/^days-(n|sum)$/, 'days-mean');
		const source = code === 'delay-owners' ? answers.owners : answers.all;
		const rows = source
			.find((output) => output.measure === measure)
			?.rows.filter((row) => row.period === period);
		if (!rows) return [`${period} ${code}: no such measure`];
		if (figure === null || typeof figure === 'number') {
			const [row] = rows;
			const value = { 'days-n': row?.n ?? 0, 'days-sum': (row?.value ?? 0) * (row?.n ?? 0) }[code];
			return different(`${period} ${code}`, value ?? row?.value ?? null, figure);
		}
		const found = new Map(rows.map((row) => [fold(row.group ?? ''), row]));
		const wanted = new Map(Object.entries(figure).map(([group, value]) => [fold(group), value]));
		return [...new Set([...found.keys(), ...wanted.keys()])].flatMap((group) => {
			const row = found.get(group);
			const value = wanted.get(group) ?? 0;
			const name = `${period} ${code} ${group}`;
			if (typeof value === 'number') return different(name, row?.value ?? 0, value);
			return [
				...different(`${name} with`, row?.value ?? 0, value.with),
				...different(`${name} n`, row?.n ?? 0, value.n)
			];
		});
	});
}

function fold(group: string): string {
	return group.toLocaleLowerCase('sv');
}

function different(name: string, value: Figure, expected: Figure): string[] {
	const same =
		value === null || expected === null ? value === expected : Math.abs(value - expected) <= 1e-6;
	return same ? [] : [`${name}: ${value}, expected ${expected}`];
}
