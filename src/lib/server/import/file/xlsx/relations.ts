import { posix } from 'node:path';
import { readXml } from './walk-xml';
import type { ZipArchive } from '../../../open-zip';

/** What a part of a workbook refers to: another part, and as what. */
export interface Relation {
	id: string;
	type: string;
	part: string;
}

/** The largest part that is read as a whole, in bytes. */
export const PART_LIMIT = 20 * 1024 * 1024;

/** The relations of a part, or of the archive itself when `part` is empty; none where it has none. */
export async function relationsOf(zip: ZipArchive, part: string): Promise<Relation[]> {
	const folder = part === '' ? '' : posix.dirname(part);
	const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
	const relations: Relation[] = [];
	if (!zip.has(name)) return relations;
	await readXml(zip.read(name, PART_LIMIT), {
		open(element, attributes) {
			if (element !== 'Relationship') return;
			const { Id: id = '', Type: type = '', Target: target = '' } = attributes();
			relations.push({ id, type, part: posix.resolve('/', folder, target).slice(1) });
		}
	});
	return relations;
}

/** The part that has a relation of a type, told by the last word of it. */
export function partOfType(relations: readonly Relation[], type: string): string | undefined {
	return relations.find((relation) => relation.type.endsWith(`/${type}`))?.part;
}
