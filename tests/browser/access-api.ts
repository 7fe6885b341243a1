import type { MatrixLine } from './access-matrix';

const FIGURES = ['case-worker', 'manager', 'collaboration'] as const;

/** What programs ask (docs/machine-interface.md). */
export const API_LINES: Readonly<Record<string, MatrixLine>> = {
	'/api/v1/openapi.json': { methods: { GET: 'anyone' } },
	'/api/v1/measures': { methods: { GET: FIGURES } },
	'/api/v1/measures/[code]': {
		at: '/api/v1/measures/days-mean?from=2019-01&to=2019-02',
		methods: { GET: FIGURES }
	},
	'/api/v1/measures/[code]/spc': {
		at: '/api/v1/measures/days-mean/spc?from=2019-01&to=2019-02',
		methods: { GET: FIGURES }
	},
	'/api/v1/reports': { methods: { GET: FIGURES } },
	'/api/v1/reports/[report]': {
		at: '/api/v1/reports/ground?format=json',
		methods: { GET: FIGURES }
	},
	'/api/[...path]': {
		at: '/api/finns/inte',
		methods: {
			GET: 'signed-in',
			POST: 'signed-in',
			PUT: 'signed-in',
			PATCH: 'signed-in',
			DELETE: 'signed-in'
		}
	}
};
