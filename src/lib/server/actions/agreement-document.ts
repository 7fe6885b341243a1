import type { ActionPlan } from '../../domain/action/agreement';
import { formatDate } from '../../domain/format/date';
import { now } from '../clock';
import { writeDocument } from '../office/document';

/** What several organisations have agreed on, as a document to sign or send. */
export function agreementDocument(plan: ActionPlan, kommun: string): Promise<Uint8Array> {
	const { title, version, agreedOn, organisations, actions } = plan;
	return writeDocument({
		...{ title: `Handslag: ${title}`, author: kommun, created: now(), landscape: true },
		subtitle: `Version ${version}, ${formatDate(agreedOn)}`,
		footer: `${title}, version ${version}`,
		blocks: [
			{ paragraph: `Överens är ${organisations.join(', ')}.` },
			{
				table: {
					caption: 'Åtgärder',
					columns: [
						{ title: 'Vad', share: 3 },
						{ title: 'Vem', share: 1.5 },
						{ title: 'Klart senast', share: 1.2 },
						{ title: 'Gäller', share: 2 },
						{ title: 'Väntad effekt', share: 2 }
					],
					rows: actions.map(({ what, owner, responsible, due, about, expected }) => [
						...[what, [owner, responsible].filter(Boolean).join(', '), formatDate(due)],
						...[about, expected]
					])
				}
			}
		]
	});
}
