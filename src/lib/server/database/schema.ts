/**
 * The whole schema, one file a subject. Gathered here because drizzle reads it as one; the
 * migrations in drizzle/ are generated from it (`npm run db:generate`).
 */
export * from './schema/kommun';
export * from './schema/committee';
export * from './schema/list-item';
export * from './schema/cases';
export * from './schema/free-places';
export * from './schema/number-series';
export * from './schema/saved-list';
export * from './schema/facts';
export * from './schema/case-revision';
export * from './schema/import';
export * from './schema/held-file';
export * from './schema/payment';
export * from './schema/target';
export * from './schema/series';
export * from './schema/population';
export * from './schema/annotation';
export * from './schema/action';
export * from './schema/action-plan';
export * from './schema/report-template';
export * from './schema/meeting';
export * from './schema/scheduled-report';
export * from './schema/retention';
export * from './schema/month-review';
export * from './schema/setting';
export * from './schema/kommun-setting';
export * from './schema/published';
export * from './schema/app-user';
export * from './schema/sign-in';
export * from './schema/api-token';
export * from './schema/share';
export * from './schema/benefit';
export * from './schema/log';
export * from './schema/log-review';
