import type { Role } from '../../domain/access/role';

/** Whom a key speaks for, as the database has it at this moment. */
export interface TokenHolder {
	tokenId: string;
	name: string;
	kommun: string;
	region: string;
	role: Role;
	/** Those of the key's committees that the kommun has. */
	committees: string[];
}
