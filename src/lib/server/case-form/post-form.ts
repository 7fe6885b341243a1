import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { nextCasePath, savedCasePath, unchangedCasePath } from '../../domain/address/paths';
import { EFFORT_FIELD } from '../../domain/benefit/effort';
import { applyChoices, CONFLICT_INPUT } from '../../domain/case-form/choices';
import { withProposal } from '../../domain/case-form/judge';
import { withCodes } from '../../domain/case-form/named-choices';
import { EVENT_TIME_INPUT, QUICK_EVENTS, type SentEvent } from '../../domain/case-form/next-event';
import { readCaseForm, withOpenRows, withoutRow, withRow } from '../../domain/case-form/read-form';
import { ROW_GROUPS, type CaseFormValues } from '../../domain/case-form/values';
import { isUuid } from '../../domain/form/uuid';
import { scopeOf } from '../access/gate';
import { refuse } from '../access/refuse';
import { application } from '../application';
import { keepEffort } from '../benefit/write-effort';
import { CASE_GONE, lookUpCase } from '../cases/read-case';
import { today } from '../clock';
import { transaction, type Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import type { Scope } from '../scope';
import { meetChange, type OvertakenForm } from './meet-change';
import { saveCaseForm } from './write-form';

/** More than anybody looks through; bounds the query. */
const OTHERS_MAX = 100;
const PROPOSED = ['deficienciesInpatient', 'paymentException'] as const;

/**
 * What the pages with a case form can do: `spara` saves it (with a quick event, a proposal of the
 * rules or the next number, when that button was pressed), `rad` adds or takes away a row without
 * JavaScript.
 */
export const caseFormActions = {
	async spara(event: RequestEvent) {
		const posted = await event.request.formData();
		const { id, baseVersion } = identityOf(posted);
		const others = othersIn(posted);
		const { database } = application();
		const scope = scopeOf(event);
		const sent = withProposals(posted, readCaseForm(posted));
		const outcome = await transaction(database, scope, async (tx) => {
			const made = await saveCaseForm(tx, scope, {
				id,
				baseVersion,
				event: eventIn(posted, event.url),
				seen: posted.has('bekräftat') || posted.has('forslag') ? seenIn(posted) : [],
				others,
				...(await chosenIn(tx, scope, { posted, sent }))
			});
			const saved = { surface: 'form', isNew: baseVersion === 0, cases: 1 } as const;
			if (made.saved && made.version !== baseVersion) {
				await keepEffort(tx, scope, posted.get(EFFORT_FIELD), saved);
			}
			return made;
		});
		if (outcome.saved) {
			const nothing = outcome.version === baseVersion;
			const shown = nothing ? unchangedCasePath(id) : savedCasePath(id);
			redirect(303, nextIn(posted) ? nextCasePath(id) : shown);
		}
		if (outcome.gone) refuse(event, 404, CASE_GONE, { caseId: id });
		const { errors, warnings, clash, similar, event: tried } = outcome;
		const shown = { id, baseVersion: outcome.baseVersion, values: withOpenRows(outcome.values) };
		const answer = { ...shown, errors, warnings, clash, similar, event: tried };
		const goingOn = { others, next: nextIn(posted) };
		return fail(clash ? 409 : 422, { answer: { ...answer, ...goingOn } });
	},

	async rad(event: RequestEvent) {
		const posted = await event.request.formData();
		const { id, baseVersion } = identityOf(posted);
		const scope = scopeOf(event);
		const sent = readCaseForm(posted);
		const { values, clash } = await transaction(application().database, scope, async (tx) => {
			const { values: chosen, undecided } = await chosenIn(tx, scope, { posted, sent });
			const values = changedRows(posted, withOpenRows(chosen));
			return { values, clash: await clashAgain(tx, scope, { id, baseVersion, values, undecided }) };
		});
		const nothing = { errors: [], warnings: [], similar: null, event: null };
		const answer = { id, baseVersion, values, ...nothing, others: othersIn(posted) };
		return { answer: { ...answer, clash, next: nextIn(posted) } };
	}
};

function identityOf(posted: FormData): { id: string; baseVersion: number } {
	const id = textOf(posted, 'id');
	const baseVersion = Number(posted.get('version'));
	if (!isUuid(id) || !Number.isSafeInteger(baseVersion) || baseVersion < 0) {
		error(400, 'Formuläret gick inte att läsa. Ladda om sidan.');
	}
	return { id, baseVersion };
}

/** The clash that a form is in the middle of; null when there is nothing left to choose. */
async function clashAgain(tx: Transaction, scope: Scope, form: OvertakenForm & { id: string }) {
	if (form.undecided.length === 0) return null;
	const stored = await lookUpCase(tx, scope, form.id);
	const met = stored && (await meetChange(tx, scope, stored, form));
	return met?.clash ?? null;
}

/** The form with what was chosen between two changes; a list's value is compared by its code. */
async function chosenIn(
	tx: Transaction,
	scope: Scope,
	{ posted, sent }: { posted: FormData; sent: CaseFormValues }
): Promise<ReturnType<typeof applyChoices>> {
	if (!posted.has(CONFLICT_INPUT)) return { values: sent, undecided: [] };
	const known = { lists: await loadLists(tx, scope), today: today() };
	return applyChoices(withCodes(sent, known), posted);
}

function textOf(posted: FormData, name: string): string {
	const value = posted.get(name);
	return typeof value === 'string' ? value : '';
}

/** The event whose button was pressed, or that the question just answered was about. */
function eventIn(posted: FormData, { searchParams }: URL): SentEvent | null {
	const from = searchParams.has('handelse') ? searchParams : posted;
	const type = QUICK_EVENTS.find((one) => one === from.get('handelse')) ?? null;
	const at = from.get(EVENT_TIME_INPUT);
	const typed = typeof at === 'string' ? at.trim() : '';
	return type || typed ? { type, at: typed } : null;
}

/** The form with the proposals, or the next number, that the pressed button enters in it. */
function withProposals(posted: FormData, values: CaseFormValues): CaseFormValues {
	const offered = textOf(posted, 'nummer');
	// A new case is given whichever is next by then.
	const number = posted.get('version') === '0' ? '' : offered;
	const numbered = offered === '' ? values : { ...values, number };
	const proposals = textOf(posted, 'forslag').split(' ');
	return proposals.reduce((form, proposal) => {
		const [name, code] = proposal.split('.');
		const field = PROPOSED.find((one) => one === name);
		return field && code ? withProposal(form, { field, code }) : form;
	}, numbered);
}

/** Whether the next case follows: as the button says, else as it was when the question was asked. */
function nextIn(posted: FormData): boolean {
	return posted.getAll('sedan').at(-1) === 'nytt';
}

/** The warnings that stood beside the button that was pressed. */
function seenIn(posted: FormData): string[] {
	return posted.getAll('sett').filter((seen) => typeof seen === 'string');
}

/** The similar cases that the user has said are about other people, now or before. */
function othersIn(posted: FormData): string[] {
	const ids = posted
		.getAll('annan')
		.flatMap((one) => (typeof one === 'string' ? one.split(' ') : []));
	return [...new Set(ids.filter(isUuid))].slice(0, OTHERS_MAX);
}

function changedRows(posted: FormData, values: CaseFormValues): CaseFormValues {
	const [removed, index] = textOf(posted, 'bort').split('.');
	const group = ROW_GROUPS.find((name) => name === removed || name === posted.get('till'));
	if (!group) return values;
	return removed ? withOpenRows(withoutRow(values, group, Number(index))) : withRow(values, group);
}
