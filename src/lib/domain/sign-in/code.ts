/** Recovery codes are five letters or digits, a hyphen and five more; the others six digits. */
const RECOVERY = /^[a-z0-9]{5}-[a-z0-9]{5}$/i;

/** A code without the spaces that people and password managers put in it. */
export function readCode(typed: string): string {
	return typed.replace(/\s/g, '');
}

/** Whether it is one of the codes that were shown when the second factor was enrolled. */
export function isRecoveryCode(typed: string): boolean {
	return RECOVERY.test(readCode(typed));
}
