/** What the columns of a roster sheet can mean. */
export const rosterFields = [
  'workNumber', 'name', 'unit', 'team', 'mobile', 'personCategories', 'partyMember', 'state', 'leftOn',
] as const;
export type RosterField = (typeof rosterFields)[number];
