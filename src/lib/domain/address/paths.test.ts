import { readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { expect, it } from 'vitest';
import { readCaseListAddress } from '../case-list/read-address';
import * as paths from './paths';
import * as settingsPaths from './settings-paths';

const ROUTES = join(import.meta.dirname, '..', '..', '..', 'routes');
const ID = '0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b';

const NAMED = { ...paths, ...settingsPaths };
type Named = typeof NAMED;
type Functions = {
	[Name in keyof Named]: Named[Name] extends string ? never : Name;
}[keyof Named];

/** What each function makes; a new one does not compile before it has a line here. */
const MADE: Record<Functions, string> = {
	returningTo: paths.returningTo(paths.SIGN_IN_PATH, '/arenden?sok=Öberg&sida=2'),
	oneTimeLinkPath: paths.oneTimeLinkPath('a_B-c'),
	sharedViewPath: paths.sharedViewPath('a_B-c'),
	casePath: paths.casePath(ID),
	savedCasePath: paths.savedCasePath(ID),
	unchangedCasePath: paths.unchangedCasePath(ID),
	undoneCasePath: paths.undoneCasePath(ID),
	mistakesPath: paths.mistakesPath(ID),
	mergePath: paths.mergePath(ID),
	nextCasePath: paths.nextCasePath(ID),
	followUpPath: paths.followUpPath(ID, '/tavla?mina=ja'),
	followUpAction: paths.followUpAction('klar', ID, '/tavla'),
	actionPath: paths.actionPath(ID),
	handshakePath: paths.handshakePath(ID),
	handshakeFilePath: paths.handshakeFilePath(ID),
	measurePath: paths.measurePath('days-mean'),
	seriesPagePath: paths.seriesPagePath(ID),
	monthFilePath: paths.monthFilePath('days-mean'),
	yearFilePath: paths.yearFilePath('series:Hemtjänst/natt'),
	reportFilePath: paths.reportFilePath('bilder', 'pptx'),
	waitingReportPath: paths.waitingReportPath(ID),
	collaborationFilePath: paths.collaborationFilePath('avdelningar'),
	meetingPath: paths.meetingPath(ID),
	meetingWallPath: paths.meetingWallPath(ID),
	minutesPath: paths.minutesPath(ID),
	minutesFilePath: paths.minutesFilePath(ID),
	importPath: paths.importPath(ID),
	importProgressPath: paths.importProgressPath(ID),
	apiMeasurePath: paths.apiMeasurePath('days-mean'),
	apiReportPath: paths.apiReportPath('ground'),
	apiChartPath: paths.apiChartPath('days-mean'),
	requestNameHref: paths.requestNameHref('ward', 'Geriatrik 4'),
	listPath: settingsPaths.listPath('delayReason'),
	listItemPath: settingsPaths.listItemPath('ward', 'medicin 4'),
	committeePath: settingsPaths.committeePath('ÄN'),
	targetPath: settingsPaths.targetPath('7'),
	agreementPath: settingsPaths.agreementPath('7'),
	seriesPath: settingsPaths.seriesPath('3', 2026),
	userPath: settingsPaths.userPath(ID),
	tokenPath: settingsPaths.tokenPath(ID),
	revokeTokenPath: settingsPaths.revokeTokenPath(ID),
	logEntryPath: settingsPaths.logEntryPath(12),
	reviewPath: settingsPaths.reviewPath(ID)
};

const CONSTANTS = Object.entries(NAMED).flatMap(([name, value]) =>
	typeof value === 'string' ? [[name, value] as const] : []
);
const ALL = new Map<string, string>([...CONSTANTS, ...Object.entries(MADE)]);

/** The id of every route, such as `/arenden/[id=uuid]`. */
const ROUTE_IDS = new Set(
	readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\+(page|page\.server|server)\.(ts|svelte)$/.test(file))
		.map((file) => `/${relative('.', dirname(file)).split(sep).join('/')}`)
);

/** The route that an address leads to; only what a function makes may stand in a parameter. */
function routeOf(name: string, address: string): string | undefined {
	const { pathname } = new URL(address, 'http://here.invalid');
	if (ROUTE_IDS.has(pathname)) return pathname;
	if (!(name in MADE)) return undefined;
	return [...ROUTE_IDS].find((id) => patternOf(id).test(pathname));
}

/** No parameter takes a part that stands beside it, nor several: `[...path]` is what is not found. */
function patternOf(routeId: string): RegExp {
	const parts = routeId.split(/(\[[^[\]]+\])/).map((part) => {
		if (!part.startsWith('[')) return part.replaceAll('.', '\\.');
		if (part.startsWith('[...')) return '(?!)';
		return part.endsWith('=uuid]') ? '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}' : '[^/]+';
	});
	return new RegExp(`^${parts.join('')}$`);
}

it('has every address of the product, in plain Swedish', () => {
	expect(Object.fromEntries(ALL)).toMatchInlineSnapshot(`
		{
		  "ACCESSIBILITY_PATH": "/tillganglighet",
		  "ACCOUNT_PATH": "/konto",
		  "ACTIONS_PATH": "/atgarder",
		  "AGREEMENTS_PATH": "/installningar/avtal",
		  "ALL_SERIES_PATH": "/installningar/serier",
		  "AMOUNTS_PATH": "/installningar/belopp",
		  "API_DESCRIPTION_PATH": "/api/v1/openapi.json",
		  "API_MEASURES_PATH": "/api/v1/measures",
		  "API_PAGE_PATH": "/installningar/api",
		  "API_PATH": "/api",
		  "API_REPORTS_PATH": "/api/v1/reports",
		  "BENEFIT_PATH": "/nytta",
		  "BOARD_EVENTS_PATH": "/tavla/handelser",
		  "BOARD_PATH": "/tavla",
		  "BOARD_TABLE_PATH": "/rapporter/namndtabell",
		  "CARE_PATH": "/registervard",
		  "CASES_EDITING_PATH": "/arenden/redigera",
		  "CASES_FILE_PATH": "/arenden/arenden.csv",
		  "CASES_PATH": "/arenden",
		  "CASES_WORKBOOK_PATH": "/arenden/arenden.xlsx",
		  "COLLABORATION_PATH": "/samverkan",
		  "DAILY_PATH": "/tavla/daglig-styrning",
		  "FIND_CASE_PATH": "/arenden/sok",
		  "HANDSHAKES_PATH": "/atgarder/handslag",
		  "IMPORTS_PATH": "/import",
		  "KOMMUN_PATH": "/installningar/kommun",
		  "LOG_CHECK_PATH": "/installningar/logg/kontroll",
		  "LOG_FILE_PATH": "/installningar/logg/logg.csv",
		  "LOG_PATH": "/installningar/logg",
		  "LOOK_AHEAD_PATH": "/framat",
		  "MEETINGS_PATH": "/moten",
		  "MONTH_PATH": "/oversikt",
		  "NEW_ACTION_PATH": "/atgarder/ny",
		  "NEW_AGREEMENT_PATH": "/installningar/avtal/nytt",
		  "NEW_CASE_PATH": "/arenden/nytt",
		  "NEW_MEETING_PATH": "/moten/nytt",
		  "NEW_SERIES_PATH": "/installningar/serier/ny",
		  "NEW_TARGET_PATH": "/installningar/malvarden/nytt",
		  "NEW_TOKEN_PATH": "/installningar/api-nycklar/ny",
		  "NEW_USER_PATH": "/installningar/anvandare/nytt",
		  "OPEN_CASES_PATH": "/arenden?status=öppna",
		  "OUTLIERS_PATH": "/avvikelser",
		  "PAPER_FORM_PATH": "/tavla/pappersblankett",
		  "PASTE_PATH": "/arenden/klistra",
		  "POPULATION_PATH": "/installningar/invanare",
		  "PRINTED_REPORT_PATH": "/rapporter/utskrift",
		  "PRIVACY_PATH": "/personuppgifter",
		  "PROVIDER_PATH": "/logga-in/extern",
		  "READING_GUIDE_PATH": "/sa-laser-du-diagrammen",
		  "REGION_PATH": "/installningar/kommun/kommuner",
		  "REPORTS_PATH": "/rapporter",
		  "REPORT_SCHEDULE_PATH": "/installningar/rapporter",
		  "REPORT_TEMPLATE_PATH": "/installningar/rapportmall",
		  "REQUEST_NAME_PATH": "/arenden/begar-namn",
		  "RETENTION_PATH": "/installningar/gallring",
		  "REVIEWS_FILE_PATH": "/installningar/logg/stickprov/stickprov.csv",
		  "REVIEWS_PATH": "/installningar/logg/stickprov",
		  "SECOND_FACTOR_PATH": "/logga-in/tvasteg",
		  "SETTINGS_PATH": "/installningar",
		  "SHARES_PATH": "/samverkan/delningar",
		  "SIGN_IN_CODE_PATH": "/logga-in/kod",
		  "SIGN_IN_PATH": "/logga-in",
		  "SIGN_OUT_PATH": "/logga-ut",
		  "SIMILAR_CASES_PATH": "/arenden/liknande",
		  "SMALL_NUMBERS_PATH": "/installningar/sma-tal",
		  "STAYS_PATH": "/korttids-och-sabo",
		  "TARGETS_PATH": "/installningar/malvarden",
		  "THEME_PATH": "/tema",
		  "TOKENS_PATH": "/installningar/api-nycklar",
		  "UPLOAD_PATH": "/import/fil",
		  "USERS_PATH": "/installningar/anvandare",
		  "VALUES_PATH": "/installningar/varden",
		  "YEAR_PATH": "/ar",
		  "YEAR_TEXT_PATH": "/rapporter/arstext",
		  "actionPath": "/atgarder/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
		  "agreementPath": "/installningar/avtal/7",
		  "apiChartPath": "/api/v1/measures/days-mean/spc",
		  "apiMeasurePath": "/api/v1/measures/days-mean",
		  "apiReportPath": "/api/v1/reports/ground",
		  "casePath": "/arenden/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
		  "collaborationFilePath": "/samverkan/avdelningar.csv",
		  "committeePath": "/installningar/kommun/namnder/%C3%84N",
		  "followUpAction": "/arenden/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b/uppfoljning?/klar&till=%2Ftavla",
		  "followUpPath": "/arenden/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b/uppfoljning?till=%2Ftavla%3Fmina%3Dja",
		  "handshakeFilePath": "/atgarder/handslag/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b/handslag.docx",
		  "handshakePath": "/atgarder/handslag/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
		  "importPath": "/import/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
		  "importProgressPath": "/import/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b/lage",
		  "listItemPath": "/installningar/listor/avdelningar/medicin%204",
		  "listPath": "/installningar/listor/orsak-till-ej-hemgang",
		  "logEntryPath": "/installningar/logg/post/12",
		  "measurePath": "/matt/days-mean",
		  "meetingPath": "/moten/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
		  "meetingWallPath": "/moten/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b/visa",
		  "mergePath": "/arenden/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b/sla-ihop",
		  "minutesFilePath": "/moten/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b/protokoll.docx",
		  "minutesPath": "/moten/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b/protokoll",
		  "mistakesPath": "/arenden/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b/misstag",
		  "monthFilePath": "/oversikt/days-mean.csv",
		  "nextCasePath": "/arenden/nytt?efter=0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
		  "oneTimeLinkPath": "/lank/a_B-c",
		  "reportFilePath": "/rapporter/bilder.pptx",
		  "requestNameHref": "/arenden/begar-namn?lista=ward&namn=Geriatrik+4",
		  "returningTo": "/logga-in?till=%2Farenden%3Fsok%3D%C3%96berg%26sida%3D2",
		  "reviewPath": "/installningar/logg/stickprov/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
		  "revokeTokenPath": "/installningar/api-nycklar/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b#aterkalla",
		  "savedCasePath": "/arenden/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b?sparat",
		  "seriesPagePath": "/serier/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
		  "seriesPath": "/installningar/serier/3?ar=2026",
		  "sharedViewPath": "/delad/a_B-c",
		  "targetPath": "/installningar/malvarden/7",
		  "tokenPath": "/installningar/api-nycklar/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
		  "unchangedCasePath": "/arenden/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b?oandrat",
		  "undoneCasePath": "/arenden/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b?angrat",
		  "userPath": "/installningar/anvandare/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
		  "waitingReportPath": "/rapporter/fardiga/0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
		  "yearFilePath": "/ar/series%3AHemtj%C3%A4nst%2Fnatt.csv",
		}
	`);
});

it('each leads to a page or an endpoint that there is', () => {
	const lost = [...ALL].filter(([name, address]) => routeOf(name, address) === undefined);
	// It only begins what programs ask.
	expect(lost.map(([name]) => name)).toEqual(['API_PATH']);
});

it('every page and endpoint has its address here', () => {
	const led = new Set([...ALL].map(([name, address]) => routeOf(name, address)));
	expect([...ROUTE_IDS].filter((id) => !led.has(id)).sort()).toEqual([
		// Written as it is.
		'/',
		'/api/[...path]',
		// The library of the sign-in makes it.
		'/logga-in/extern/callback/kommun'
	]);
});

it('the open cases are those that the list reads from their address', () => {
	const url = new URL(paths.OPEN_CASES_PATH, 'http://here.invalid');
	expect(readCaseListAddress(url).status).toBe('öppna');
});
