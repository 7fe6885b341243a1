import type { ListAddition } from '../../domain/casefile/row-problem';
import { valueKey } from '../../domain/casefile/value-key';
import { MISSING_MAX, type MissingName } from './summary';

/** Gathers the wards and health centres that rows name and the lists lack, each once. As many as may be added. */
export function gatherMissingNames() {
	const names = new Map<string, MissingName>();
	return {
		add(addition: ListAddition): void {
			const key = `${addition.list}\n${valueKey(addition.name)}`;
			if (names.size < MISSING_MAX && !names.has(key)) names.set(key, addition);
		},
		all: (): MissingName[] => [...names.values()]
	};
}
