import type { Role } from '../../src/lib/domain/access/role';
import { ACTION_LINES } from './access-actions';
import { API_LINES } from './access-api';
import { TOGETHER_LINES } from './access-together';

/** Whom a route is for: anyone, whoever is signed in, or who holds one of the roles. */
export type Who = 'anyone' | 'signed-in' | readonly Role[];

/** What a route's parameter names; each actor has one of its own, and others are somebody else's. */
export type Subject =
	| 'value'
	| 'case'
	| 'import'
	| 'target'
	| 'agreement'
	| 'series'
	| 'action'
	| 'plan'
	| 'report'
	| 'token'
	| 'user'
	| 'entry'
	| 'review'
	| 'meeting';

/** A route: where it is tried, and whom each of its methods is for, in the order they are tried. */
export interface MatrixLine {
	/** The address, where it is not the route's id; `:id` stands for the subject, `:kind` for what the actor reads in. */
	at?: string;
	subject?: Subject;
	methods: Readonly<Record<string, Who>>;
}

const HANDLERS = ['case-worker'] as const;
const CHIEFS = ['manager', 'administrator'] as const;
const ADMINISTRATORS = ['administrator'] as const;
const CASES = ['case-worker', 'manager'] as const;
const FIGURES = ['case-worker', 'manager', 'collaboration'] as const;
const FILES = ['case-worker', 'manager', 'administrator'] as const;
const SETTINGS = FILES;

/**
 * domain.md §6, written out for every page and endpoint, by hand: what the application itself goes
 * by is what this is there to try.
 */
export const MATRIX: Readonly<Record<string, MatrixLine>> = {
	'/': { methods: { GET: 'signed-in' } },
	'/tema': { methods: { POST: 'anyone' } },

	'/logga-in': {
		methods: { GET: 'anyone', 'POST ?/local': 'anyone', 'POST ?/sample': 'anyone' }
	},
	'/logga-in/kod': { methods: { GET: 'anyone', 'POST ?/default': 'anyone' } },
	'/logga-in/tvasteg': { methods: { GET: 'anyone', 'POST ?/default': 'anyone' } },
	'/logga-in/extern': { methods: { GET: 'anyone' } },
	'/logga-in/extern/callback/kommun': { methods: { GET: 'anyone' } },
	'/lank/[token]': {
		at: '/lank/finns-inte',
		methods: { GET: 'anyone', 'POST ?/enter': 'anyone', 'POST ?/start': 'anyone' }
	},
	'/tillganglighet': { methods: { GET: 'anyone' } },
	'/personuppgifter': { methods: { GET: 'anyone' } },
	'/konto': {
		methods: {
			GET: 'signed-in',
			'POST ?/revoke': 'signed-in',
			'POST ?/revokeOthers': 'signed-in',
			'POST ?/password': 'signed-in',
			'POST ?/factor': 'signed-in'
		}
	},

	'/tavla': { methods: { GET: CASES } },
	'/arenden': {
		methods: { GET: CASES, 'POST ?/sparaurval': CASES, 'POST ?/tabort': CASES }
	},
	'/arenden/redigera': {
		methods: { GET: HANDLERS, 'POST ?/spara': HANDLERS, 'POST ?/angra': HANDLERS }
	},
	'/registervard': {
		methods: { GET: FILES, 'POST ?/granska': CHIEFS, 'POST ?/oppna': CHIEFS }
	},
	'/tavla/handelser': { methods: { GET: CASES } },
	'/tavla/pappersblankett': { methods: { GET: CASES } },
	'/tavla/daglig-styrning': { methods: { GET: CASES } },
	'/framat': { methods: { GET: CASES, 'POST ?/platser': CASES } },
	'/arenden/arenden.csv': { methods: { GET: CASES } },
	'/arenden/arenden.xlsx': { methods: { GET: CASES } },
	'/arenden/nytt': {
		methods: { GET: HANDLERS, 'POST ?/spara': HANDLERS, 'POST ?/rad': HANDLERS }
	},
	'/arenden/sok': { methods: { GET: CASES } },
	'/arenden/klistra': {
		methods: {
			GET: HANDLERS,
			'POST ?/granska': HANDLERS,
			'POST ?/spara': HANDLERS,
			'POST ?/varden': HANDLERS,
			'POST ?/namn': [],
			'POST ?/tom': HANDLERS
		}
	},
	'/arenden/begar-namn': { methods: { GET: HANDLERS, 'POST ?/begar': HANDLERS } },
	'/arenden/liknande': { methods: { POST: HANDLERS } },
	'/arenden/[id=uuid]/uppfoljning': {
		at: '/arenden/:id/uppfoljning',
		subject: 'case',
		methods: { GET: HANDLERS, 'POST ?/spara': HANDLERS, 'POST ?/klar': HANDLERS }
	},
	'/arenden/[id=uuid]': {
		at: '/arenden/:id',
		subject: 'case',
		methods: {
			GET: CASES,
			'POST ?/spara': HANDLERS,
			'POST ?/rad': HANDLERS,
			'POST ?/angra': HANDLERS,
			'POST ?/aterta': HANDLERS
		}
	},
	'/arenden/[id=uuid]/misstag': {
		at: '/arenden/:id/misstag',
		subject: 'case',
		methods: { GET: HANDLERS, 'POST ?/makulera': HANDLERS, 'POST ?/utplana': HANDLERS }
	},
	'/arenden/[id=uuid]/sla-ihop': {
		at: '/arenden/:id/sla-ihop',
		subject: 'case',
		methods: { GET: HANDLERS, 'POST ?/spara': HANDLERS }
	},

	'/oversikt': { methods: { GET: CASES } },
	'/matt/[matt]': {
		at: '/matt/cases',
		methods: {
			GET: CASES,
			'POST ?/annotate': ['manager'],
			'POST ?/removeAnnotation': ['manager']
		}
	},
	'/oversikt/[matt].csv': {
		at: '/oversikt/cases.csv?manad=2019-12',
		methods: { GET: CASES }
	},
	'/ar': { methods: { GET: CASES } },
	'/ar/[matt].csv': { at: '/ar/cases.csv?ar=2019', methods: { GET: CASES } },
	'/rapporter': { methods: { GET: FIGURES } },
	'/rapporter/utskrift': { methods: { GET: FIGURES } },
	'/rapporter/namndtabell': { methods: { GET: CASES } },
	'/rapporter/arstext': { methods: { GET: CASES } },
	'/rapporter/[rapport].[format]': {
		at: '/rapporter/underlag.json',
		methods: { GET: FIGURES }
	},
	'/rapporter/fardiga/[id=uuid]': {
		at: '/rapporter/fardiga/:id',
		subject: 'report',
		methods: { GET: FIGURES }
	},
	'/sa-laser-du-diagrammen': { methods: { GET: FIGURES } },
	...TOGETHER_LINES,
	'/korttids-och-sabo': { methods: { GET: CASES } },
	'/serier/[id=uuid]': { at: '/serier/:id', subject: 'series', methods: { GET: CASES } },
	'/avvikelser': { methods: { GET: CASES } },
	...ACTION_LINES,

	'/import': { methods: { GET: FILES } },
	'/import/fil': { at: '/import/fil?slag=:kind', methods: { POST: FILES } },
	'/import/[id=uuid]/lage': {
		at: '/import/:id/lage',
		subject: 'import',
		methods: { GET: FILES }
	},
	'/import/[id=uuid]': {
		at: '/import/:id',
		subject: 'import',
		methods: {
			GET: FILES,
			'POST ?/importera': FILES,
			'POST ?/angra': FILES,
			// Last those after which the import is another's, or none.
			'POST ?/koppla': HANDLERS,
			'POST ?/varden': HANDLERS,
			'POST ?/namn': ADMINISTRATORS,
			'POST ?/igen': FILES,
			'POST ?/kasta': FILES
		}
	},

	'/installningar': { methods: { GET: SETTINGS } },
	'/installningar/kommun': {
		methods: { GET: SETTINGS, 'POST ?/save': ADMINISTRATORS, 'POST ?/add': ADMINISTRATORS }
	},
	'/installningar/kommun/namnder/[kod]': {
		at: '/installningar/kommun/namnder/ÄN',
		methods: { GET: SETTINGS, 'POST ?/save': ADMINISTRATORS }
	},
	'/installningar/kommun/kommuner': {
		methods: { GET: SETTINGS, 'POST ?/add': ADMINISTRATORS }
	},
	'/installningar/anvandare': { methods: { GET: ADMINISTRATORS } },
	'/installningar/anvandare/nytt': {
		methods: { GET: ADMINISTRATORS, 'POST ?/save': ADMINISTRATORS }
	},
	'/installningar/anvandare/[id=uuid]': {
		at: '/installningar/anvandare/:id',
		subject: 'user',
		methods: {
			GET: ADMINISTRATORS,
			'POST ?/save': ADMINISTRATORS,
			'POST ?/link': ADMINISTRATORS,
			'POST ?/revoke': ADMINISTRATORS,
			'POST ?/disable': ADMINISTRATORS,
			'POST ?/enable': ADMINISTRATORS
		}
	},
	'/installningar/listor/[lista]': {
		at: '/installningar/listor/avdelningar',
		methods: {
			GET: SETTINGS,
			'POST ?/add': ADMINISTRATORS,
			'POST ?/move': ADMINISTRATORS,
			'POST ?/avsla': ADMINISTRATORS
		}
	},
	'/installningar/listor/[lista]/[kod]': {
		at: '/installningar/listor/avdelningar/:id',
		subject: 'value',
		methods: { GET: SETTINGS, 'POST ?/save': ADMINISTRATORS, 'POST ?/remove': ADMINISTRATORS }
	},
	'/installningar/varden': {
		methods: { GET: SETTINGS, 'POST ?/save': SETTINGS, 'POST ?/remove': SETTINGS }
	},
	'/installningar/rapportmall': {
		methods: { GET: SETTINGS, 'POST ?/save': CHIEFS, 'POST ?/remove': CHIEFS }
	},
	'/installningar/rapporter': { methods: { GET: SETTINGS, 'POST ?/save': CHIEFS } },
	'/installningar/malvarden': { methods: { GET: SETTINGS } },
	'/installningar/malvarden/nytt': { methods: { GET: CHIEFS, 'POST ?/save': CHIEFS } },
	'/installningar/malvarden/[id]': {
		at: '/installningar/malvarden/:id',
		subject: 'target',
		methods: { GET: SETTINGS, 'POST ?/save': CHIEFS, 'POST ?/remove': CHIEFS }
	},
	'/installningar/avtal': { methods: { GET: SETTINGS } },
	'/installningar/avtal/nytt': {
		methods: { GET: ADMINISTRATORS, 'POST ?/save': ADMINISTRATORS }
	},
	'/installningar/avtal/[id]': {
		at: '/installningar/avtal/:id',
		subject: 'agreement',
		methods: { GET: SETTINGS, 'POST ?/save': ADMINISTRATORS, 'POST ?/remove': ADMINISTRATORS }
	},
	'/installningar/belopp': { methods: { GET: SETTINGS, 'POST ?/save': ADMINISTRATORS } },
	'/installningar/invanare': { methods: { GET: SETTINGS, 'POST ?/save': CHIEFS } },
	'/installningar/gallring': {
		methods: {
			GET: ADMINISTRATORS,
			'POST ?/save': ADMINISTRATORS,
			'POST ?/off': ADMINISTRATORS
		}
	},
	'/installningar/sma-tal': { methods: { GET: SETTINGS, 'POST ?/save': ADMINISTRATORS } },
	'/installningar/serier': { methods: { GET: SETTINGS, 'POST ?/move': CHIEFS } },
	'/installningar/serier/ny': { methods: { GET: CHIEFS, 'POST ?/save': CHIEFS } },
	'/installningar/serier/[id]': {
		at: '/installningar/serier/:id',
		subject: 'series',
		methods: {
			GET: SETTINGS,
			'POST ?/save': CHIEFS,
			'POST ?/values': CHIEFS,
			'POST ?/remove': CHIEFS
		}
	},
	'/installningar/api': { methods: { GET: 'signed-in' } },
	'/installningar/api-nycklar': { methods: { GET: ADMINISTRATORS } },
	'/installningar/api-nycklar/ny': {
		methods: { GET: ADMINISTRATORS, 'POST ?/create': ADMINISTRATORS }
	},
	'/installningar/api-nycklar/[id=uuid]': {
		at: '/installningar/api-nycklar/:id',
		subject: 'token',
		methods: { GET: ADMINISTRATORS, 'POST ?/revoke': ADMINISTRATORS }
	},

	'/installningar/logg': { methods: { GET: ADMINISTRATORS } },
	'/installningar/logg/logg.csv': { methods: { GET: ADMINISTRATORS } },
	'/installningar/logg/post/[id]': {
		at: '/installningar/logg/post/:id',
		subject: 'entry',
		methods: { GET: ADMINISTRATORS }
	},
	'/installningar/logg/kontroll': {
		methods: { GET: ADMINISTRATORS, 'POST ?/default': ADMINISTRATORS }
	},
	'/installningar/logg/stickprov': {
		methods: { GET: ADMINISTRATORS, 'POST ?/draw': ADMINISTRATORS }
	},
	'/installningar/logg/stickprov/stickprov.csv': { methods: { GET: ADMINISTRATORS } },
	'/installningar/logg/stickprov/[id=uuid]': {
		at: '/installningar/logg/stickprov/:id',
		subject: 'review',
		methods: { GET: ADMINISTRATORS, 'POST ?/mark': ADMINISTRATORS }
	},

	...API_LINES,

	'/logga-ut': { methods: { POST: 'anyone' } }
};
