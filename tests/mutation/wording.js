/**
 * Leaves out what is wording and nothing else: a text that a person reads, which has a space
 * between words or begins with a capital. A test of it would say the same thing twice. Codes,
 * names of fields and separators are neither, and are changed like the rest.
 */
const WORDING = /^\p{Lu}|\p{L}\S* +\S/u;

/**
 * Why a place in the code is not changed, if it is not.
 * @param {{ node: { type: string, value?: string } }} path
 */
function shouldIgnore({ node: { type, value = '' } }) {
	return type === 'StringLiteral' && WORDING.test(value) ? 'wording' : undefined;
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'wording', value: { shouldIgnore } }];
