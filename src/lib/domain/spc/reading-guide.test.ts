import { join } from 'node:path';
import { expect, it } from 'vitest';
import { guideInMarkdown } from './reading-guide';

it('is the same in the documents as in the app', async () => {
	const document = join(
		import.meta.dirname,
		...['..', '..', '..', '..', 'docs', 'sa-laser-du-diagrammen.md']
	);
	await expect(guideInMarkdown()).toMatchFileSnapshot(document);
});
