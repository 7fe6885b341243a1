/** A part of a default agenda: what it is about, and how long it may take. */
export interface AgendaPart {
	kind: 'actions' | 'signals' | 'added';
	title: string;
	minutes: number;
	/** Comes last; what people add stands before it. */
	closes?: true;
}

/** A default agenda. */
export interface AgendaTemplate {
	title: string;
	/** What it is for, in words that follow its name. */
	purpose: string;
	parts: readonly AgendaPart[];
}

const part = (kind: AgendaPart['kind'], title: string, minutes: number): AgendaPart => ({
	...{ kind, title, minutes }
});
const closing = (title: string, minutes: number): AgendaPart => ({
	...{ kind: 'added', title, minutes, closes: true }
});

/** The agendas that a meeting can begin with; the points can be changed one by one. */
export const AGENDA_TEMPLATES = {
	monthly: {
		title: 'Månadsmöte',
		purpose: 'vad som lovats, vad som ändrats och vad som behöver beslutas',
		parts: [
			part('actions', 'Öppna åtgärder', 20),
			part('signals', 'Vad som ändrats sedan sist', 20),
			closing('Övriga frågor', 10),
			closing('Beslut i korthet och nästa möte', 10)
		]
	},
	short: {
		title: 'Kort avstämning',
		purpose: 'mellan månadsmötena, bara åtgärder och det som ändrats',
		parts: [
			part('actions', 'Öppna åtgärder', 15),
			part('signals', 'Vad som ändrats sedan sist', 10),
			closing('Nästa avstämning', 5)
		]
	},
	joint: {
		title: 'Samverkan kommun–region',
		purpose: 'också brister åt båda hållen och SIP',
		parts: [
			part('added', 'Mötet öppnas, förra mötets anteckningar', 5),
			part('actions', 'Öppna åtgärder', 25),
			part('signals', 'Vad som ändrats sedan sist', 20),
			part('added', 'Brister åt båda hållen', 15),
			part('added', 'SIP och hälsocentralerna', 10),
			closing('Övriga frågor', 10),
			closing('Beslut i korthet och nästa möte', 5)
		]
	}
} as const satisfies Readonly<Record<string, AgendaTemplate>>;
export type AgendaTemplateName = keyof typeof AGENDA_TEMPLATES;
export const AGENDA_TEMPLATE_NAMES = Object.keys(AGENDA_TEMPLATES) as AgendaTemplateName[];

/** The default agenda that a meeting is named after; null for one that has a name of its own. */
export function templateNamed(title: string): AgendaTemplateName | null {
	return AGENDA_TEMPLATE_NAMES.find((name) => AGENDA_TEMPLATES[name].title === title) ?? null;
}

/** How long a meeting by the template takes. */
export function templateMinutes({ parts }: AgendaTemplate): number {
	return parts.reduce((sum, { minutes }) => sum + minutes, 0);
}
