import { capitalized } from '../format/capitalized';
import { periodWords } from './period-words';

/** Something that speaks against the log and is no break of its chain. */
export interface Finding {
	kind: FindingKind;
	/** Number of the entry it is about. */
	entry?: number;
	/** Place in the chain. */
	position?: number;
	caseId?: string;
	version?: number;
	kommun?: string;
	/** What was published: a month, a third or a year. */
	month?: string;
}

/** What is wrong, in the words that are shown after what it is about. */
export const FINDING_WORDS = {
	'dated-back': 'tiden är tidigare än loggposten kan ha skrivits',
	'dated-ahead': 'tiden är senare än loggposten förseglades',
	'chain-gone': 'uppgiften om hur långt kedjan har kommit är borttagen',
	'chain-reset': 'uppgiften om hur långt kedjan har kommit är ändrad',
	'anchor-differs': 'kedjan är inte den som noterades utanför databasen: den är omskriven',
	'anchor-beyond': 'platsen noterades utanför databasen men finns inte längre: kedjan är avkortad',
	'witness-differs': 'kedjan är inte den som loggposten intygar: den är omskriven',
	'case-gone': 'ärendet är borttaget utan att loggen säger det',
	'case-returned': 'ärendet finns, men loggen säger att det är borttaget',
	'case-unlogged': 'ärendet har lagts in utan att loggen säger det',
	'case-differs': 'ärendets uppgifter är andra än i dess historik',
	'revision-gone': 'ändringen är borttagen ur ärendets historik',
	'revision-unlogged': 'ändringen står i ärendets historik men inte i loggen',
	'published-differs': 'de publicerade siffrorna är andra än när de publicerades',
	'published-unlogged': 'siffrorna är publicerade utan att loggen säger det'
} as const;
export type FindingKind = keyof typeof FINDING_WORDS;

/** What a finding is about: a place, an entry, a case, a period; '' for the chain as a whole. */
function findingSubject(
	{ position, entry, caseId, version, kommun, month }: Finding,
	nameOf: (caseId: string) => string | undefined = () => undefined
): string {
	const parts = [
		position === undefined ? '' : `plats ${position}`,
		entry === undefined ? '' : `loggpost ${entry}`,
		caseId === undefined ? '' : `ärende ${nameOf(caseId) ?? `med id ${caseId}`}`,
		version === undefined ? '' : `version ${version}`,
		month === undefined ? '' : periodWords(month),
		kommun === undefined ? '' : `kommun ${kommun}`
	];
	return parts.filter((part) => part !== '').join(', ');
}

/** A finding as a sentence without its full stop. */
export function findingText(
	finding: Finding,
	nameOf?: (caseId: string) => string | undefined
): string {
	const subject = findingSubject(finding, nameOf);
	const words = FINDING_WORDS[finding.kind];
	const text = subject === '' ? words : `${subject}: ${words}`;
	return capitalized(text);
}
