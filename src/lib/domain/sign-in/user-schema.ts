import { z } from 'zod';
import { ROLES } from '../access/role';
import { requiredText } from '../form/form-schema';

const LONGEST_EMAIL = 254;

const email = z
	.string('Skriv en e-postadress.')
	.trim()
	.toLowerCase()
	.max(LONGEST_EMAIL, `Skriv högst ${LONGEST_EMAIL} tecken.`)
	.pipe(z.email('Skriv e-postadressen som namn@kommun.se.'));

/** What a user may: roles, and committees whose cases they are about. */
export const rightsSchema = z.object({
	roles: z.array(z.enum(ROLES)).default([]),
	committees: z.array(z.string()).default([])
});
export type UserRights = z.output<typeof rightsSchema>;

/** A new account. */
export const userSchema = rightsSchema.extend({
	name: requiredText('Skriv personens namn.'),
	email
});
export type UserInput = z.output<typeof userSchema>;
