import type { ListItemInput } from './list-item-schema';
import type { ListItem } from './lists';
import type { FieldTexts } from '../form/meanwhile';

/** A list value as its form shows it. */
export function listItemValues(item: ListItem): FieldTexts<keyof ListItemInput> {
	return {
		name: item.name,
		hospital: item.hospital ?? '',
		owner: item.owner ?? '',
		validFrom: item.validFrom ?? '',
		validTo: item.validTo ?? ''
	};
}
