import type { MatrixLine } from './access-matrix';

const FIGURES = ['case-worker', 'manager', 'collaboration'] as const;
const MEETINGS = ['manager', 'collaboration'] as const;

/** What region and kommun look at together, and their meetings. */
export const TOGETHER_LINES: Readonly<Record<string, MatrixLine>> = {
	'/delad/[token]': { at: '/delad/finns-inte', methods: { GET: 'anyone' } },
	'/samverkan': { methods: { GET: FIGURES } },
	'/samverkan/[tabell].csv': { at: '/samverkan/avdelningar.csv', methods: { GET: FIGURES } },
	'/samverkan/delningar': {
		methods: { GET: MEETINGS, 'POST ?/dela': MEETINGS, 'POST ?/aterkalla': MEETINGS }
	},
	'/moten': { methods: { GET: FIGURES } },
	'/moten/nytt': { methods: { GET: MEETINGS, 'POST ?/skapa': MEETINGS } },
	'/moten/[id=uuid]': {
		at: '/moten/:id',
		subject: 'meeting',
		methods: {
			GET: FIGURES,
			'POST ?/spara': MEETINGS,
			'POST ?/punkt': MEETINGS,
			'POST ?/move': MEETINGS,
			'POST ?/andra': MEETINGS,
			'POST ?/tabort': MEETINGS,
			'POST ?/anteckna': MEETINGS,
			'POST ?/stang': MEETINGS,
			'POST ?/remove': MEETINGS
		}
	},
	'/moten/[id=uuid]/visa': {
		at: '/moten/:id/visa',
		subject: 'meeting',
		methods: {
			GET: MEETINGS,
			'POST ?/anteckna': MEETINGS,
			'POST ?/atgard': MEETINGS,
			'POST ?/vyer': MEETINGS
		}
	},
	'/moten/[id=uuid]/protokoll': {
		at: '/moten/:id/protokoll',
		subject: 'meeting',
		methods: { GET: FIGURES }
	},
	'/moten/[id=uuid]/protokoll.docx': {
		at: '/moten/:id/protokoll.docx',
		subject: 'meeting',
		methods: { GET: FIGURES }
	}
};
