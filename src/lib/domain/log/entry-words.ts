import { describeCheck } from '../data-quality/listed-check';
import { formatNumber } from '../format/number';
import { DETAIL_LABELS } from './detail-labels';
import { settingSubject } from './setting-subject';
import { periodWords } from './period-words';
import { routeWords } from './route-words';
import { capabilityWords, codeWord, fieldWord, filterWord } from './value-words';

/** A line about an entry: what it is called, and what it says. */
export interface EntryLine {
	label: string;
	text: string;
}

/** A value of a setting that was changed; '' for nothing. */
export interface SettingDifference {
	name: string;
	before: string;
	after: string;
}

type Details = Readonly<Record<string, unknown>>;

/** What ids in the log stand for, as far as that is known: accounts, keys, imports, spot checks. */
export type IdNames = ReadonlyMap<string, string>;

/** Details whose value is an id, or that may be one. */
const IDS = ['account', 'token', 'importId', 'review', 'key'];
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const GONE = 'finns inte kvar';

/** The ids that an entry's details hold, for whoever knows what they stand for. */
export function idsIn(details: Details): string[] {
	return IDS.flatMap((name) => {
		const value = details[name];
		return typeof value === 'string' && UUID.test(value) ? [value] : [];
	});
}

/** The details of an entry in words, but for what a change was before and after. */
export function entryLines(details: Details, names: IdNames = new Map()): EntryLine[] {
	return Object.entries(DETAIL_LABELS).flatMap(([name, label]) =>
		label === null || details[name] === undefined
			? []
			: [{ label, text: detailText(name, details[name], names) }]
	);
}

/** What a setting was and became, value by value where they differ. */
export function settingDifferences(details: Details): SettingDifference[] {
	const before = partsOf(details.before);
	const after = partsOf(details.after);
	const names = [...new Set([...before.keys(), ...after.keys()])];
	return names
		.filter((name) => name !== 'id')
		.map((name) => ({
			name: fieldWord(name),
			before: wordsOf(before.get(name)),
			after: wordsOf(after.get(name))
		}))
		.filter((part) => part.before !== part.after);
}

/** What the details say an entry is about, in a word or two; '' where they do not. */
export function subjectIn(details: Details, names: IdNames = new Map()): string {
	const setting = 'what' in details && 'key' in details ? settingSubject(details) : null;
	if (setting !== null) return setting;
	for (const name of ['name', 'file', 'key', 'importId', 'account', 'what', 'month', 'route']) {
		const value = details[name];
		if (typeof value === 'string') return detailText(name, value, names);
	}
	return '';
}

function detailText(name: string, value: unknown, names: IdNames): string {
	if (typeof value === 'string') {
		if (UUID.test(value)) return names.get(value) ?? GONE;
		if (name === 'route') return routeWords(value);
		if (name === 'capability') return capabilityWords(value);
		if (name === 'month') return periodWords(value);
		if (name === 'name' || name === 'file' || name === 'reason') return value;
	}
	if (name === 'filter') return filterText(value);
	if (name === 'fields' && Array.isArray(value)) {
		return value.map((field) => fieldWord(String(field))).join(', ') || 'inga';
	}
	return wordsOf(value);
}

function filterText(value: unknown): string {
	const parts = [...partsOf(value)].map(
		([name, part]) => `${filterWord(name)}: ${name === 'check' ? checkWord(part) : wordsOf(part)}`
	);
	return parts.join(', ') || 'inget';
}

function checkWord(code: unknown): string {
	const text = wordsOf(code);
	const check =
		describeCheck({ code: text }) ?? describeCheck({ code: text, month: '2000-01' as const });
	return check?.title ?? text;
}

/** As a map: what somebody else has named may be called anything, also what objects are made of. */
function partsOf(value: unknown): Map<string, unknown> {
	return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function wordsOf(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'boolean') return value ? 'ja' : 'nej';
	if (typeof value === 'number')
		return Number.isInteger(value) ? String(value) : formatNumber(value);
	if (Array.isArray(value)) return value.map(wordsOf).join(', ') || 'inga';
	if (typeof value === 'object') {
		const parts = [...partsOf(value)].map(([name, part]) => `${fieldWord(name)}: ${wordsOf(part)}`);
		return parts.join(', ') || 'inget';
	}
	return typeof value === 'string' ? codeWord(value) : '';
}
