// What the annual awards must have paid, told again from the sheets that were confirmed.

/** Everything a confirmed year gave and took back, and nothing else of the kind, stands in the books. */
export function checkAnnual({ of, entries, say }) {
  const policies = new Map(of('policies').map(({ version, numbers }) => [version, numbers]));
  const owed = new Map();
  for (const award of of('annualAwards')) if (award.sheet) annualOwed(award, owed, { policies, say });
  for (const [id, { amount, to, personId }] of owed) {
    const entry = entries.get(id);
    if (!entry) say(`${id}: owed ${amount}, not paid`);
    else if (entry.amount !== amount) say(`${id}: ${entry.amount} instead of ${amount}`);
    else if (entry.personId !== personId) say(`${id}: paid to ${entry.personId} instead of ${personId}`);
    else if (entry.from.startsWith('company:') !== to) say(`${id}: goes the wrong way`);
  }
  for (const entry of entries.values()) if (entry.awardId && !owed.has(entry._id)) say(`${entry._id}: paid, not owed`);
}

/** By the clause 专项奖励: what one line of a year's sheet must come to. */
function annualAmount({ kind, unitId }, { sheet, wages }, numbers) {
  const yuan = { topTen: numbers.topTenYuan, congress: numbers.congressYuan, topic: numbers.topicYuan };
  if (kind === 'unit') return Math.round(((wages.find((wage) => wage.unitId === unitId)?.fen ?? 0) * numbers.wagePercent) / 100);
  if (kind === 'specialist') return (sheet.excellent.includes(unitId) ? numbers.specialistExcellentYuan : numbers.specialistYuan) * 100;
  return yuan[kind] * 100;
}

const annualEntry = { unit: 'annualUnit', specialist: 'annualSpecialist', topTen: 'annualTopTen', congress: 'annualCongress', topic: 'annualTopic' };

/** What a confirmed year must have paid and taken back: id → amount and whose it is. */
function annualOwed(award, owed, { policies, say }) {
  const { year, sheet, posted, corrections } = award;
  const numbers = policies.get(sheet.policyVersion)?.annual;
  if (!numbers) { say(`${year}: no policy is called ${sheet.policyVersion}`); return; }
  if (sheet.excellent.length > numbers.units) say(`${year}: ${sheet.excellent.length} excellent units, ${numbers.units} allowed`);
  const idOf = ({ kind, key }) => `money:${annualEntry[kind]}:${year}:${key.split(':').slice(1).join(':')}`;
  const owes = (id, line, fen) => {
    if (owed.has(id)) say(`${id}: on the sheet twice`);
    owed.set(id, { amount: Math.abs(fen), to: fen > 0, personId: line.person ? line.person.id : `unit:${line.unitId}` });
  };
  const people = new Set();
  for (const line of sheet.lines.slice(0, posted)) {
    owes(idOf(line), line, annualAmount(line, award, numbers));
    if (line.kind === 'specialist' && people.has(line.person.id)) say(`${year}: ${line.person.id} is paid as a specialist twice`);
    if (line.kind === 'specialist') people.add(line.person.id);
    if (line.kind === 'unit' && !sheet.excellent.includes(line.unitId)) say(`${year}: ${line.unitId} is paid, and not an excellent unit`);
  }
  const times = new Map();
  for (const { line, changeFen } of corrections) {
    times.set(line.key, (times.get(line.key) ?? 0) + 1);
    owes(`correct:${idOf(line)}:${times.get(line.key)}`, line, changeFen);
  }
}
