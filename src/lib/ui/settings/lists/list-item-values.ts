import type { ListItem } from '../../../domain/lists/lists';

/** A list value as its form shows it. */
export function listItemValues(item: ListItem): Record<string, string> {
	return {
		name: item.name,
		hospital: item.hospital ?? '',
		owner: item.owner ?? '',
		validFrom: item.validFrom ?? '',
		validTo: item.validTo ?? ''
	};
}
