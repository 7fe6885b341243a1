import { formatCount } from '../format/number';
import { isBuiltIn, type ListItem } from './lists';

/** What refers to a list value; while anything does, or ever did, it can only be ended. */
export interface ListItemUsage {
	/** Cases of the asker's own kommun and committees. */
	cases: number;
	/** Whether cases outside the asker's reach mention it. */
	elsewhere: boolean;
	/** Whether a case mentioned it earlier, as its history tells. */
	history: boolean;
	/** A hospital's wards. */
	wards: number;
	/** What the asker's own kommun has targets for, that are about it. */
	targets: readonly string[];
	/** Whether another kommun has a target that is about it. */
	targetsElsewhere: boolean;
}

/** Whether the value has ever been used. */
export function isUsed(usage: ListItemUsage): boolean {
	return (
		usage.cases > 0 ||
		usage.elsewhere ||
		usage.history ||
		usage.wards > 0 ||
		usage.targets.length > 0 ||
		usage.targetsElsewhere
	);
}

/** The usage in words, e.g. `Används av 214 ärenden och 1 målvärde (SIP per hälsocentral).` */
export function usageText(usage: ListItemUsage): string {
	const users = [
		counted(usage.cases, 'ärende', 'ärenden'),
		usage.elsewhere ? 'ärenden i andra kommuner eller nämnder' : null,
		counted(usage.wards, 'avdelning', 'avdelningar'),
		targetsNamed(usage.targets),
		usage.targetsElsewhere ? 'målvärden i andra kommuner' : null
	].filter((part) => part !== null);
	if (users.length > 0) return `Används av ${listed(users)}.`;
	return usage.history ? 'Har använts tidigare, enligt ärendehistoriken.' : 'Har aldrig använts.';
}

/** Why a value cannot be removed, and what can be done instead; null when it can. */
export function removalHindrance(
	item: Pick<ListItem, 'list' | 'code'>,
	usage: ListItemUsage
): string | null {
	if (isBuiltIn(item)) {
		return 'Värdet ingår i beräkningarna och kan inte tas bort. Det kan byta namn.';
	}
	return isUsed(usage) ? `${usageText(usage)} Det kan avslutas men inte tas bort.` : null;
}

function counted(number: number, one: string, many: string): string | null {
	if (number === 0) return null;
	return formatCount(number, one, many);
}

function targetsNamed(targets: readonly string[]): string | null {
	const number = counted(targets.length, 'målvärde', 'målvärden');
	return number === null ? null : `${number} (${[...new Set(targets)].join('; ')})`;
}

function listed(parts: readonly string[]): string {
	const last = parts.at(-1) ?? '';
	return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} och ${last}`;
}
