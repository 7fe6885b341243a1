import type { Participant } from './meeting';

/** Rows for organisations in the form of a meeting. */
export const PARTICIPANT_ROWS = 8;

/** The form's field for the organisation in a row, from 1. */
export function organisationField(row: number): string {
	return `organisation${row}`;
}

/** The field for its functions, which are separated by commas. */
export function functionsField(row: number): string {
	return `funktioner${row}`;
}

/** The participants of a posted form, and each text of it that is to be judged, by its field. */
export function participantFieldsIn(fields: Readonly<Record<string, unknown>>): {
	participants: Participant[];
	texts: { field: string; text: string }[];
} {
	const texts: { field: string; text: string }[] = [];
	const read = (field: string) => {
		const sent = fields[field];
		const text = typeof sent === 'string' ? sent.trim() : '';
		texts.push({ field, text });
		return text;
	};
	const participants = Array.from({ length: PARTICIPANT_ROWS }, (_, at): Participant => {
		const [organisation, functions] = [
			read(organisationField(at + 1)),
			read(functionsField(at + 1))
		];
		return { organisation, functions: listed(functions) };
	});
	return {
		participants: participants.filter(
			({ organisation, functions }) => organisation !== '' || functions.length > 0
		),
		texts
	};
}

/** The same the other way: what stands in the fields of a form about these. */
export function participantTexts(participants: readonly Participant[]): Record<string, string> {
	return Object.fromEntries(
		participants.slice(0, PARTICIPANT_ROWS).flatMap(({ organisation, functions }, at) => [
			[organisationField(at + 1), organisation],
			[functionsField(at + 1), functions.join(', ')]
		])
	);
}

function listed(text: string): string[] {
	return text
		.split(',')
		.map((one) => one.trim())
		.filter((one) => one !== '');
}
