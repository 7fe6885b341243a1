import { careFormText } from '../payment/agreement-words';
import type { Agreement } from '../payment/agreement';
import type { SettingName } from './log-entry';
import { codeWord } from './value-words';

type Part = Readonly<Record<string, unknown>>;

/**
 * Which setting an entry is about, by its name as it was then: the log outlives what it tells of.
 * Null where only its key tells.
 */
export function settingSubject(details: Part): string | null {
	const what = String(details.what) as SettingName;
	const state = partOf(details.after) ?? partOf(details.before) ?? {};
	const kind = codeWord(what);
	const from = typeof state.validFrom === 'string' ? ` från ${state.validFrom}` : '';
	switch (what) {
		case 'committee':
		case 'region-kommun':
		case 'list-item':
		case 'series':
		case 'saved-list':
		case 'list-request':
			return typeof state.name === 'string' ? `${kind}: ${state.name}` : null;
		case 'target':
			return typeof state.measure === 'string'
				? `${kind}: ${targetSubjectWord(state.measure)}${from}`
				: null;
		case 'annotation':
			return typeof state.measure === 'string'
				? `${kind}: ${codeWord(state.measure)}, ${String(state.month)}`
				: null;
		case 'meeting':
		case 'meeting-point':
		case 'action-plan':
			return typeof state.title === 'string' ? `${kind}: ${state.title}` : null;
		case 'action':
		case 'action-entry':
			return `${kind}: ${String(state.what)}`;
		case 'agreement':
			return `${kind}: ${careFormText((state.careForm ?? null) as Agreement['careForm']).toLowerCase()}${from}`;
		case 'amount':
		case 'population':
		case 'value-mapping':
		case 'free-places':
			return `${kind}: ${String(details.key)}`;
		case 'benefit':
		case 'retention':
		case 'threshold':
		case 'report-template':
		case 'report-schedule':
		case 'number-series':
		case 'column-mapping':
		case 'sample':
			return kind;
		default:
			return null;
	}
}

/** A measure's name, with the code of its group where the target is for one; a series' name. */
function targetSubjectWord(code: string): string {
	if (code.startsWith('series:')) return code.slice('series:'.length);
	const [measure = '', group] = code.split('/');
	return group === undefined ? codeWord(measure) : `${codeWord(measure)} (${group})`;
}

function partOf(value: unknown): Part | null {
	return typeof value === 'object' && value !== null ? (value as Part) : null;
}
