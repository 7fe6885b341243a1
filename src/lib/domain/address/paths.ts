import { AFTER, TOLD } from './told';
import { under } from './under';

/**
 * Where every page and endpoint of the product is, but those of the settings, which stand in
 * `settings-paths.ts`: links, redirects and requests take their path from here. What an address
 * says after `?` belongs to the page that reads it, in a file of its own such as
 * `case-list/address.ts`, which puts it after a path from here. The start page is `/` wherever it
 * is meant.
 *
 * Names and functions one by one, so that a page's script holds no more of them than it needs.
 */

/** Where the colours are chosen. */
export const THEME_PATH = '/tema';

export const SIGN_IN_PATH = '/logga-in';
/** The second step: the app's code. */
export const SIGN_IN_CODE_PATH = `${SIGN_IN_PATH}/kod`;
/** Where the app is connected. */
export const SECOND_FACTOR_PATH = `${SIGN_IN_PATH}/tvasteg`;
/** Where the kommun's own sign-in begins. */
export const PROVIDER_PATH = `${SIGN_IN_PATH}/extern`;
export const SIGN_OUT_PATH = '/logga-ut';
export const ACCOUNT_PATH = '/konto';

/** One of the paths of the sign-in, with where to go on when it is done. */
export function returningTo(path: string, back: string): string {
	return `${path}?till=${encodeURIComponent(back)}`;
}

/** The page of a one-time link. */
export function oneTimeLinkPath(token: string): string {
	return under('/lank', token);
}

export const BOARD_PATH = '/tavla';
/** What tells an open board that something has happened. */
export const BOARD_EVENTS_PATH = `${BOARD_PATH}/handelser`;
export const PAPER_FORM_PATH = `${BOARD_PATH}/pappersblankett`;
/** What is gone through each morning. */
export const DAILY_PATH = `${BOARD_PATH}/daglig-styrning`;
/** Framåt, tio dagar: who is expected to be discharged, and when. */
export const LOOK_AHEAD_PATH = '/framat';

/** Registervård. */
export const CARE_PATH = '/registervard';

export const CASES_PATH = '/arenden';
/** Everybody who has not gone home. */
export const OPEN_CASES_PATH = `${CASES_PATH}?status=öppna`;
export const CASES_EDITING_PATH = `${CASES_PATH}/redigera`;
export const CASES_FILE_PATH = `${CASES_PATH}/arenden.csv`;
/** The same as a workbook. */
export const CASES_WORKBOOK_PATH = `${CASES_PATH}/arenden.xlsx`;
export const NEW_CASE_PATH = `${CASES_PATH}/nytt`;
/** Where a ward or health centre that the lists lack is asked for. */
export const REQUEST_NAME_PATH = '/arenden/begar-namn';

/** The same with the name filled in. */
export function requestNameHref(list: string, name: string): string {
	return `${REQUEST_NAME_PATH}?${new URLSearchParams({ lista: list, namn: name })}`;
}

export const PASTE_PATH = `${CASES_PATH}/klistra`;
/** Where a case is looked for by its number. */
export const FIND_CASE_PATH = `${CASES_PATH}/sok`;
/** Asked whether a case may be of somebody who has one. */
export const SIMILAR_CASES_PATH = `${CASES_PATH}/liknande`;

/** A case. */
export function casePath(id: string): string {
	return under(CASES_PATH, id);
}

/** A case that has just been saved, which its page says. */
export function savedCasePath(id: string): string {
	return `${casePath(id)}?${TOLD.saved}`;
}

/** A case whose form was sent with nothing changed in it, which its page says. */
export function unchangedCasePath(id: string): string {
	return `${casePath(id)}?${TOLD.unchanged}`;
}

/** Where what happens in a case is registered without its form, with where to go on when it is done. */
export function followUpPath(id: string, back: string): string {
	return `${casePath(id)}/uppfoljning?till=${encodeURIComponent(back)}`;
}

/**
 * Where what is registered there is posted, and that a reminder is done. Without `back` one stays, and
 * is told which version was saved.
 */
export function followUpAction(name: 'spara' | 'klar', id: string, back?: string): string {
	if (back === undefined) return `${casePath(id)}/uppfoljning?/${name}`;
	return followUpPath(id, back).replace('?', `?/${name}&`);
}

/** A case whose last change has just been undone, which its page says. */
export function undoneCasePath(id: string): string {
	return `${casePath(id)}?${TOLD.undone}`;
}

/** What can be done about a case that was registered wrongly. */
export function mistakesPath(id: string): string {
	return `${casePath(id)}/misstag`;
}

/** Two cases of one person's one stay, to be made one. */
export function mergePath(id: string): string {
	return `${casePath(id)}/sla-ihop`;
}

/** A new case, after the one that has just been saved. */
export function nextCasePath(saved: string): string {
	return `${NEW_CASE_PATH}?${AFTER}=${encodeURIComponent(saved)}`;
}

/** Översikt: a month. */
export const MONTH_PATH = '/oversikt';
export const YEAR_PATH = '/ar';
export const OUTLIERS_PATH = '/avvikelser';

/** Short stays and care homes. */
export const STAYS_PATH = '/korttids-och-sabo';

/** An external series' own page. */
export function seriesPagePath(id: string): string {
	return under('/serier', id);
}

/** A measure's own page. */
export function measurePath(code: string): string {
	return under('/matt', code);
}

/** What the programme has been good for. */
export const BENEFIT_PATH = '/nytta';

/** How accessible the service is. */
export const ACCESSIBILITY_PATH = '/tillganglighet';
/** What it does with personal data. */
export const PRIVACY_PATH = '/personuppgifter';

/** How to read the charts. */
export const READING_GUIDE_PATH = '/sa-laser-du-diagrammen';

/** Reports of a period. */
export const REPORTS_PATH = '/rapporter';

/** A report as pages to print. */
export const PRINTED_REPORT_PATH = `${REPORTS_PATH}/utskrift`;

/** The words of a period, to change and copy. */
export const YEAR_TEXT_PATH = `${REPORTS_PATH}/arstext`;

/** The committee's table, to read and copy. */
export const BOARD_TABLE_PATH = `${REPORTS_PATH}/namndtabell`;

/** A report as a file; `slug` names it. */
export function reportFilePath(slug: string, format: string): string {
	return `${under(REPORTS_PATH, slug)}.${format}`;
}

/** A report that the night has made. */
export function waitingReportPath(id: string): string {
	return under(`${REPORTS_PATH}/fardiga`, id);
}

/** What samverkan meets on. */
export const COLLABORATION_PATH = '/samverkan';

/** The views of it that are shared with people without an account. */
export const SHARES_PATH = `${COLLABORATION_PATH}/delningar`;

/** A shared view, for whoever has the link. */
export function sharedViewPath(token: string): string {
	return under('/delad', token);
}

/** The file behind a table of it. */
export function collaborationFilePath(table: string): string {
	return `${under(COLLABORATION_PATH, table)}.csv`;
}

/** Åtgärdsplan: what was agreed to be changed. */
export const ACTIONS_PATH = '/atgarder';
export const NEW_ACTION_PATH = `${ACTIONS_PATH}/ny`;
/** What several organisations have agreed on. */
export const HANDSHAKES_PATH = `${ACTIONS_PATH}/handslag`;

/** An action. */
export function actionPath(id: string): string {
	return under(ACTIONS_PATH, id);
}

/** An agreement of several organisations. */
export function handshakePath(id: string): string {
	return under(HANDSHAKES_PATH, id);
}

/** The same as a document. */
export function handshakeFilePath(id: string): string {
	return `${handshakePath(id)}/handslag.docx`;
}

/** The file behind a measure's figures of a month. */
export function monthFilePath(code: string): string {
	return `${under(MONTH_PATH, code)}.csv`;
}

/** The file behind a measure's figures of a year. */
export function yearFilePath(code: string): string {
	return `${under(YEAR_PATH, code)}.csv`;
}

/** Samverkan's meetings. */
export const MEETINGS_PATH = '/moten';
export const NEW_MEETING_PATH = `${MEETINGS_PATH}/nytt`;

/** A meeting: its agenda, and what was said at each point. */
export function meetingPath(id: string): string {
	return under(MEETINGS_PATH, id);
}

/** A meeting on the wall. */
export function meetingWallPath(id: string): string {
	return `${meetingPath(id)}/visa`;
}

/** A meeting's minutes as pages to print. */
export function minutesPath(id: string): string {
	return `${meetingPath(id)}/protokoll`;
}

/** The same as a document. */
export function minutesFilePath(id: string): string {
	return `${minutesPath(id)}.docx`;
}

export const IMPORTS_PATH = '/import';
/** Where a file is sent. */
export const UPLOAD_PATH = `${IMPORTS_PATH}/fil`;

/** An import: its preview, and what came of it. */
export function importPath(id: string): string {
	return under(IMPORTS_PATH, id);
}

/** How far an import has been read. */
export function importProgressPath(id: string): string {
	return `${importPath(id)}/lage`;
}

/** Everything that programs ask stands under it. */
export const API_PATH = '/api';
export const API_MEASURES_PATH = `${API_PATH}/v1/measures`;
export const API_DESCRIPTION_PATH = `${API_PATH}/v1/openapi.json`;

/** Reports, for programs: each stands under it by its name. */
export const API_REPORTS_PATH = `${API_PATH}/v1/reports`;

/** A report, for programs. */
export function apiReportPath(name: string): string {
	return under(API_REPORTS_PATH, name);
}

/** A measure's figures, for programs. */
export function apiMeasurePath(code: string): string {
	return under(API_MEASURES_PATH, code);
}

/** The control chart of a measure, or of an external series (`series:` and its name), for programs. */
export function apiChartPath(code: string): string {
	return `${apiMeasurePath(code)}/spc`;
}
