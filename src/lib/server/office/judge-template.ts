import { OfficePackage } from './package';
import { loadTemplate, TemplateRefused } from './template';
import { templateFrame } from './template-frame';

/** Why a file cannot be the template of slides, in a sentence for whoever chose it; null: it can. */
export async function judgeTemplate(bytes: Uint8Array): Promise<string | null> {
	const file = new OfficePackage({ title: '', author: '', created: new Date(0) });
	try {
		templateFrame(file, await loadTemplate(bytes));
		return null;
	} catch (error) {
		if (error instanceof TemplateRefused) return error.message;
		throw error;
	}
}
