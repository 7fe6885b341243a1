import type { RouteId } from '$app/types';
import type { Capability } from '../../domain/access/role';

/** Whom a route is for: anyone, whoever is signed in, or who has one of the capabilities. */
export type Need = 'anyone' | 'signed-in' | readonly Capability[];

/** What a route demands of those who read it, and of those who send something to it. */
export interface RouteRight {
	read?: Need;
	write?: Need;
}

const FIGURES = ['figures.read', 'published.read'] as const;
const IMPORT = ['import', 'series.write'] as const;

/** A page of settings: many may look, some may change. */
const setting = (write: Capability): RouteRight => ({ read: ['settings.read'], write: [write] });

/** A page that is only there for changing something. */
const changing = (capability: Capability): RouteRight => ({
	read: [capability],
	write: [capability]
});

/**
 * Every page and endpoint, and whom it is for. The one place: a route without a line is refused to
 * everybody, and `tests/browser/access.spec.ts` tries each of them as each role. What rows somebody
 * then gets, the scope and the database decide.
 */
export const ROUTE_RIGHTS: Partial<Record<RouteId, RouteRight>> = {
	'/': { read: 'signed-in' },
	'/tema': { write: 'anyone' },

	'/logga-in': { read: 'anyone', write: 'anyone' },
	'/logga-in/kod': { read: 'anyone', write: 'anyone' },
	'/logga-in/tvasteg': { read: 'anyone', write: 'anyone' },
	'/logga-in/extern': { read: 'anyone' },
	'/logga-in/extern/callback/kommun': { read: 'anyone' },
	'/lank/[token]': { read: 'anyone', write: 'anyone' },
	'/delad/[token]': { read: 'anyone' },
	'/logga-ut': { write: 'anyone' },
	'/tillganglighet': { read: 'anyone' },
	'/personuppgifter': { read: 'anyone' },
	'/konto': { read: 'signed-in', write: 'signed-in' },

	'/tavla': { read: ['cases.read'] },
	'/registervard': { read: ['cases.read', 'months.review'], write: ['months.review'] },
	'/tavla/handelser': { read: ['cases.read'] },
	'/tavla/pappersblankett': { read: ['cases.read'] },
	'/tavla/daglig-styrning': { read: ['cases.read'] },
	'/framat': { read: ['cases.read'], write: ['places.write'] },
	'/arenden': changing('cases.read'),
	'/arenden/redigera': changing('cases.write'),
	'/arenden/arenden.csv': { read: ['cases.read'] },
	'/arenden/arenden.xlsx': { read: ['cases.read'] },
	'/arenden/nytt': changing('cases.write'),
	'/arenden/sok': { read: ['cases.read'] },
	'/arenden/klistra': changing('import'),
	'/arenden/begar-namn': changing('cases.write'),
	'/arenden/liknande': { write: ['cases.write'] },
	'/arenden/[id=uuid]/uppfoljning': changing('cases.write'),
	'/arenden/[id=uuid]/misstag': changing('cases.write'),
	'/arenden/[id=uuid]/sla-ihop': changing('cases.write'),
	'/arenden/[id=uuid]': { read: ['cases.read'], write: ['cases.write'] },

	'/oversikt': { read: ['figures.read'] },
	'/oversikt/[matt].csv': { read: ['figures.read'] },
	'/matt/[matt]': { read: ['figures.read'], write: ['annotations.write'] },
	'/ar': { read: ['figures.read'] },
	'/ar/[matt].csv': { read: ['figures.read'] },
	'/korttids-och-sabo': { read: ['figures.read'] },
	'/serier/[id=uuid]': { read: ['figures.read'] },
	'/rapporter': { read: FIGURES },
	'/rapporter/utskrift': { read: FIGURES },
	'/rapporter/namndtabell': { read: ['figures.read'] },
	'/rapporter/arstext': { read: ['figures.read'] },
	'/rapporter/[rapport].[format]': { read: FIGURES },
	'/rapporter/fardiga/[id=uuid]': { read: FIGURES },
	'/sa-laser-du-diagrammen': { read: FIGURES },
	'/samverkan': { read: FIGURES },
	'/samverkan/[tabell].csv': { read: FIGURES },
	'/samverkan/delningar': changing('shares.write'),
	'/moten': { read: FIGURES },
	'/moten/nytt': changing('meetings.write'),
	'/moten/[id=uuid]': { read: FIGURES, write: ['meetings.write'] },
	'/moten/[id=uuid]/visa': changing('meetings.write'),
	'/moten/[id=uuid]/protokoll': { read: FIGURES },
	'/moten/[id=uuid]/protokoll.docx': { read: FIGURES },
	'/nytta': { read: ['figures.read'], write: ['benefit.write'] },
	'/avvikelser': { read: ['cases.read'] },

	'/atgarder': { read: ['actions.read'] },
	'/atgarder/ny': changing('actions.write'),
	'/atgarder/handslag': { read: ['actions.read'], write: ['actions.write'] },
	'/atgarder/handslag/[id=uuid]': { read: ['actions.read'], write: ['actions.write'] },
	'/atgarder/handslag/[id=uuid]/handslag.docx': { read: ['actions.read'] },
	'/atgarder/[id=uuid]': { read: ['actions.read'], write: ['actions.write'] },

	'/import': { read: IMPORT },
	'/import/fil': { write: IMPORT },
	'/import/[id=uuid]': { read: IMPORT, write: IMPORT },
	'/import/[id=uuid]/lage': { read: IMPORT },

	'/installningar': { read: ['settings.read'] },
	'/installningar/kommun': { read: ['settings.read'], write: ['retention.write', 'lists.write'] },
	'/installningar/kommun/namnder/[kod]': setting('lists.write'),
	'/installningar/kommun/kommuner': setting('lists.write'),
	'/installningar/anvandare': changing('users.write'),
	'/installningar/anvandare/nytt': changing('users.write'),
	'/installningar/anvandare/[id=uuid]': changing('users.write'),
	'/installningar/sma-tal': setting('retention.write'),
	'/installningar/listor/[lista]': setting('lists.write'),
	'/installningar/listor/[lista]/[kod]': setting('lists.write'),
	'/installningar/varden': setting('values.write'),
	'/installningar/rapportmall': setting('targets.write'),
	'/installningar/rapporter': setting('targets.write'),
	'/installningar/malvarden': setting('targets.write'),
	'/installningar/malvarden/nytt': changing('targets.write'),
	'/installningar/malvarden/[id]': setting('targets.write'),
	'/installningar/avtal': { read: ['settings.read'] },
	'/installningar/avtal/nytt': changing('agreements.write'),
	'/installningar/avtal/[id]': setting('agreements.write'),
	'/installningar/belopp': setting('agreements.write'),
	'/installningar/invanare': setting('series.write'),
	'/installningar/gallring': changing('retention.write'),
	'/installningar/serier': setting('series.write'),
	'/installningar/serier/ny': changing('series.write'),
	'/installningar/serier/[id]': setting('series.write'),
	'/installningar/api-nycklar': { read: ['users.write'] },
	'/installningar/api-nycklar/ny': changing('users.write'),
	'/installningar/api-nycklar/[id=uuid]': changing('users.write'),

	'/installningar/api': { read: 'signed-in' },

	'/installningar/logg': { read: ['log.read'] },
	'/installningar/logg/logg.csv': { read: ['log.read'] },
	'/installningar/logg/post/[id]': { read: ['log.read'] },
	'/installningar/logg/kontroll': changing('log.read'),
	'/installningar/logg/stickprov': changing('log.read'),
	'/installningar/logg/stickprov/stickprov.csv': { read: ['log.read'] },
	'/installningar/logg/stickprov/[id=uuid]': changing('log.read'),

	'/api/v1/openapi.json': { read: 'anyone' },
	'/api/v1/measures': { read: FIGURES },
	'/api/v1/measures/[code]': { read: FIGURES },
	'/api/v1/measures/[code]/spc': { read: FIGURES },
	'/api/v1/reports': { read: FIGURES },
	'/api/v1/reports/[report]': { read: FIGURES },
	'/api/[...path]': { read: 'signed-in', write: 'signed-in' }
};
