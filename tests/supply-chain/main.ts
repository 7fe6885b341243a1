/**
 * `npm run -s licences` prints the list of what the product is made of; `npm run -s known-faults` asks
 * the registry what is known to be wrong with it: exit code 1 when something that matters is, 2 when
 * nobody answers.
 */
import { askKnownFaults, faultWords, NoAnswer } from './known-faults';
import { licencePage } from './licences';
import { lockedPackages } from './lock';

function tellKnownFaults(): number {
	try {
		const { grave, light } = askKnownFaults(lockedPackages());
		for (const fault of [...grave, ...light]) console.log(faultWords(fault));
		console.log(`${grave.length} att åtgärda, ${light.length} i verktyg som bara står och väntar.`);
		return grave.length === 0 ? 0 : 1;
	} catch (error) {
		if (!(error instanceof NoAnswer)) throw error;
		console.error(error.message);
		return 2;
	}
}

const [what] = process.argv.slice(2);
if (what === 'licences') process.stdout.write(licencePage(lockedPackages()));
else if (what === 'known-faults') process.exitCode = tellKnownFaults();
else throw new Error('Say licences or known-faults');
