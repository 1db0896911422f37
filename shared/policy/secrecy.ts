/** 涉密词表: how long the list may be, and how it is kept up to date. Source: rules §7 Secrecy; issue 5. */
export const secrecyList = {
  wordsMax: 500,
  /** Letters and digits of a word, without spaces and punctuation. */
  signsMin: 2,
  signsMax: 20,
  /** A running function looks for a new version after so long. */
  freshMs: 3 * 60_000,
  /** A phone asks for a new version after so long. */
  phoneMs: 24 * 3_600_000,
} as const;
