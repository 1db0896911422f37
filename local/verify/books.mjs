// Checks exported books on its own: node local/verify/books.mjs entries.jsonl history.jsonl suggestions.jsonl accounts.jsonl annualAwards.jsonl policies.jsonl seasons.jsonl prizes.jsonl reservations.jsonl entryIds.jsonl
// It shares no code with the system it checks: what is owed is worked out again from the words of the rules (§4 Money and points).
import { readFileSync } from 'node:fs';
import { checkBooks } from './check.mjs';

const documents = process.argv.slice(2).flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)));
const { wrong, doubtful, changed, sums, counted } = checkBooks(documents);
for (const [account, amount] of sums) console.log(`${account}\t${amount}`);
for (const line of wrong) console.log(`WRONG ${line}`);
for (const line of doubtful) console.log(`PERHAPS ${line}`);
if (doubtful.length > 0) for (const line of changed) console.log(`CHANGED ${line}`);
const agreed = doubtful.length > 0 ? 'changed during the export, export again' : 'everything agrees';
console.log(`${counted.entries} entries, ${counted.suggestions} suggestions, ${counted.reservations} reservations, ${counted.accounts} accounts: ${wrong.length === 0 ? agreed : `${wrong.length} things are wrong`}`);
process.exitCode = wrong.length > 0 ? 1 : doubtful.length > 0 ? 2 : 0;
