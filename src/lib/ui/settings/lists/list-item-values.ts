import type { ListItemInput } from '../../../domain/lists/list-item-schema';
import type { ListItem } from '../../../domain/lists/lists';
import type { FieldValues } from '../form-fields';

/** A list value as its form shows it. */
export function listItemValues(item: ListItem): FieldValues<keyof ListItemInput> {
	return {
		name: item.name,
		hospital: item.hospital ?? '',
		owner: item.owner ?? '',
		validFrom: item.validFrom ?? '',
		validTo: item.validTo ?? ''
	};
}
