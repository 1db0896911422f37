import { moves, statuses, type Capacity, type MoveRule, type Status } from '#shared/policy/moves';

/** The table of rules §2, written a second time and in another form: move: from > to by whom, under which condition. */
const rules = `
submit: - > submitted by author
resubmit: returned > stageThatReturned by author
withdraw: submitted returned unitReview expertReview > withdrawn by author when notOnAppeal
withdraw: returned > withdrawn by clock
return: submitted unitReview > returned by specialist
return: expertReview > returned by groupLead when notOnAppeal
decline: submitted unitReview > declined by specialist
decline: expertReview > declined by groupLead
markDuplicate: submitted unitReview > duplicate by specialist
markDuplicate: expertReview > duplicate by groupLead
accept: submitted > unitReview by specialist office
transfer: submitted unitReview > submitted by specialist office
escalate: unitReview > expertReview by specialist
sendBack: expertReview > unitReview by groupLead when notOnAppeal
consult: unitReview > sameStatus by specialist unitReviewer
score: unitReview > sameStatus by unitReviewer
score: expertReview > sameStatus by expert
adopt: unitReview > adopted by specialist
adopt: expertReview > adopted by groupLead
appeal: declined duplicate > expertReview by author when notAppealed
inviteExperts: expertReview > sameStatus by office when onAppeal
advise: unitReview > sameStatus by expert when consulted
start: adopted > implementing by implementer when implementable
reportCompletion: adopted implementing > verifying by implementer when implementable
verifyCompletion: verifying > completed by specialist when unitLevel
verifyCompletion: verifying > completed by expert when companyLevel
rejectCompletion: verifying > implementing by specialist when unitLevel
rejectCompletion: verifying > implementing by expert when companyLevel
standardise: completed > standardised by specialist
abandon: adopted implementing > abandoned by specialist when implementable
reassign: adopted implementing verifying > sameStatus by specialist office when implementable
extend: adopted implementing verifying > sameStatus by specialist office when implementable
revoke: standardised > completed by office
revoke: completed > verifying by office
revoke: adopted implementing verifying abandoned > stageThatAdopted by office
correct: adopted implementing verifying completed standardised abandoned > sameStatus by office
invalidate: submitted returned unitReview expertReview declined duplicate withdrawn adopted implementing verifying completed standardised abandoned > invalid by office
remind: submitted unitReview expertReview adopted implementing verifying > sameStatus by clock
reportOverdue: submitted unitReview expertReview adopted implementing verifying > sameStatus by clock
hidePhoto: submitted returned unitReview expertReview declined duplicate withdrawn invalid adopted implementing verifying completed standardised abandoned > sameStatus by clock
handOver: submitted unitReview expertReview adopted implementing verifying completed > sameStatus by clock
`.trim().split('\n');

const written = Object.entries(moves as Record<string, readonly MoveRule[]>).flatMap(([name, ofMove]) => ofMove.map(({ from, to, by, when = [] }) =>
  `${name}: ${from.map((status) => status ?? '-').join(' ')} > ${to} by ${by.join(' ')}${when.map((condition) => ` when ${condition}`).join('')}`));

test.each(rules)('%s', (rule) => { expect(written).toContain(rule); });

test('there are no other moves than those', () => {
  expect(written.filter((rule) => !rules.includes(rule))).toEqual([]);
});

const all = Object.values(moves as Record<string, readonly MoveRule[]>).flat();
const isStatus = (to: string): to is Status => (statuses as readonly string[]).includes(to);

test('every status can be reached from nothing, and every way leads on from one that can', () => {
  const reached = new Set<Status | null>([null]);
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const { from, to } of all) if (isStatus(to) && from.some((status) => reached.has(status))) reached.add(to);
  }
  expect(statuses.filter((status) => !reached.has(status))).toEqual([]);
});

const leftBy = (status: Status, except: readonly Capacity[]) =>
  all.some(({ from, to, by }) => to !== 'sameStatus' && from.includes(status) && by.some((capacity) => !except.includes(capacity)));

test('only the office leads out of an end, but for an appeal and for making the completed a standard', () => {
  const ends = statuses.filter((status) => !leftBy(status, ['office']));
  expect(ends).toEqual(['withdrawn', 'invalid', 'standardised', 'abandoned']);
  expect(statuses.filter((status) => !leftBy(status, ['office', 'author']))).toEqual(['declined', 'duplicate', ...ends]);
});

test('nothing leads out of invalid, not even the office', () => {
  expect(leftBy('invalid', [])).toBe(false);
});
