import type { MinutedAction } from '../../domain/meeting/meeting';
import {
	MINUTED_COLUMNS,
	minutedCells,
	type MinutedPoint,
	type Minutes
} from '../../domain/meeting/minutes';
import { now } from '../clock';
import { writeDocument, type DocumentBlock } from '../office/document';

/** A meeting's minutes as a document. */
export function minutesDocument(minutes: Minutes, kommun: string): Promise<Uint8Array> {
	const { title, facts, points, decisions, newActions, openActions, draft } = minutes;
	return writeDocument({
		...{ title, author: kommun, created: now(), footer: title },
		...(draft !== null && { subtitle: draft }),
		blocks: [
			...facts.map(({ label, text }) => ({ paragraph: `${label}: ${text}` })),
			{ heading: 'Dagordning och anteckningar' },
			...points.flatMap(blocksOf),
			{ heading: 'Beslut' },
			...(decisions.length === 0
				? [{ paragraph: 'Inga beslut är antecknade.' }]
				: decisions.map((decision) => ({ paragraph: `${decision.title}: ${decision.text}` }))),
			{ heading: 'Åtgärder' },
			...actionBlocks('Nya åtgärder', newActions),
			...actionBlocks('Öppna åtgärder', openActions)
		]
	});
}

function blocksOf({ place, title, notes, decision }: MinutedPoint): DocumentBlock[] {
	return [
		{ heading: `${place} ${title}`, level: 2 },
		...(notes === '' ? [] : [{ paragraph: notes }]),
		...(decision === '' ? [] : [{ paragraph: `Beslut: ${decision}` }]),
		...(notes === '' && decision === '' ? [{ paragraph: 'Inget antecknat.' }] : [])
	];
}

function actionBlocks(caption: string, actions: readonly MinutedAction[]): DocumentBlock[] {
	if (actions.length === 0) return [{ paragraph: `${caption}: inga.` }];
	const [what, owner, due, status] = MINUTED_COLUMNS;
	return [
		{
			table: {
				caption,
				columns: [
					{ title: what, share: 3 },
					{ title: owner, share: 1.5 },
					{ title: due, share: 1.2 },
					{ title: status, share: 1.2 }
				],
				rows: actions.map(minutedCells)
			}
		}
	];
}
