import * as z from 'zod';
import { stored } from './common';
import { rowProblem } from './roster';

/** Long work in small steps: visible as progress, safe to stop anywhere and to repeat. */
export const job = z.object({
  _id: z.string(),
  ...stored,
  kind: z.enum(['rosterImport', 'handOver']),
  state: z.enum(['running', 'stopped', 'finished']),
  /** What the work needs to know, such as the file to read. */
  input: z.record(z.string(), z.unknown()),
  /** Where the next step begins. */
  cursor: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
  /** What happened so far, by outcome. */
  tally: z.record(z.string(), z.number().int()),
  /** Rows of a roster that need somebody's eye, the first ones; imports stored before did not keep them. */
  problems: z.array(rowProblem).default([]),
  startedBy: z.string(),
  startedAt: z.date(),
  movedAt: z.date(),
});
export type Job = z.infer<typeof job>;

/** A folder in storage that the cloud issued to one person for one draft. */
export const folder = z.object({
  _id: z.string(),
  ...stored,
  personId: z.string(),
  purpose: z.enum(['photos', 'roster']),
  path: z.string(),
  issuedAt: z.date(),
});
export type Folder = z.infer<typeof folder>;
