import { z } from 'zod';
import { requiredChoice, requiredText } from '../form/form-schema';
import { VALUE_COLUMNS, WRITTEN_MAX } from './value-mapping';

const columns = VALUE_COLUMNS.map(({ key }) => key);

/** Which text in which column. */
export const mappedTextSchema = z.object({
	column: requiredChoice(columns, 'Välj vilken kolumn texten står i.'),
	written: requiredText('Skriv det som står i filen.', WRITTEN_MAX)
});

/** A text, its column and what it means there. */
export const valueMappingSchema = mappedTextSchema.extend({
	code: requiredText('Välj vad det betyder.')
});

export type ValueMappingInput = z.output<typeof valueMappingSchema>;
