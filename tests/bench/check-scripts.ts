/** Fails when a page of the build there is downloads more JavaScript than it may (docs/performance.md). */
import { scriptsTable } from './report';
import { isOver, measureScripts } from './scripts';

const over = measureScripts().filter(isOver);
if (over.length > 0) {
	console.error(scriptsTable(over));
	process.exitCode = 1;
}
