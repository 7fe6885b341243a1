import type { MatrixLine } from './access-matrix';

const FIGURES = ['case-worker', 'manager', 'collaboration'] as const;
/** Those who agree on actions. */
const ACTORS = ['manager', 'collaboration'] as const;

/** What was agreed to be changed and what came of it, as {@link MatrixLine} has it. */
export const ACTION_LINES: Readonly<Record<string, MatrixLine>> = {
	'/atgarder': { methods: { GET: FIGURES } },
	'/atgarder/ny': { methods: { GET: ACTORS, 'POST ?/save': ACTORS } },
	'/atgarder/handslag': { methods: { GET: FIGURES, 'POST ?/save': ACTORS } },
	'/atgarder/handslag/[id=uuid]': {
		at: '/atgarder/handslag/:id',
		subject: 'plan',
		methods: { GET: FIGURES, 'POST ?/save': ACTORS }
	},
	'/atgarder/handslag/[id=uuid]/handslag.docx': {
		at: '/atgarder/handslag/:id/handslag.docx',
		subject: 'plan',
		methods: { GET: FIGURES }
	},
	'/atgarder/[id=uuid]': {
		at: '/atgarder/:id',
		subject: 'action',
		methods: {
			GET: FIGURES,
			'POST ?/save': ACTORS,
			'POST ?/write': ACTORS,
			'POST ?/start': ACTORS,
			'POST ?/status': ACTORS,
			'POST ?/study': ACTORS
		}
	},
	'/nytta': { methods: { GET: ['case-worker', 'manager'], 'POST ?/spara': ['manager'] } }
};
