import { customType } from 'drizzle-orm/pg-core';
import type { Case } from '../../../domain/case/case';
import { currentCase, type StoredDocument } from '../../../domain/case/current-case';

/** A case as JSON, read in the shape of today whichever version wrote it. */
export const caseDocument = customType<{ data: Case; driverData: unknown }>({
	dataType: () => 'jsonb',
	toDriver: (record) => JSON.stringify(record),
	fromDriver: (stored) =>
		currentCase((typeof stored === 'string' ? JSON.parse(stored) : stored) as StoredDocument)
});
