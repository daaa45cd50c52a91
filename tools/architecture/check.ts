import { checkout, countModules, cruise } from './cruise.ts';
import { plantFaults } from './planted-faults.ts';
import { arrowTableFaults } from './arrow-table.ts';
import { scanSources } from './source-scan.ts';

/**
 * `npm run arch`: the dependency rules on the checkout, words that no file may be named or contain, and then the same rules
 * on a copy with one fault planted for each, because a checker that finds nothing looks just like one that looks nowhere.
 */
const faults: string[] = [];
const seen = cruise(checkout);
faults.push(...seen.violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`));
faults.push(...scanSources(checkout, seen.sources));
faults.push(...countModules(seen.sources));
faults.push(...(await arrowTableFaults()));
if (faults.length === 0) faults.push(...plantFaults());
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) {
  process.stderr.write(
    'The rules and their reasons are in .dependency-cruiser.mjs and tools/architecture.\n',
  );
  process.exit(1);
}
process.stdout.write(`Architecture: ${seen.sources.length} modules, no violation, every rule bites.\n`);
