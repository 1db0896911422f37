import * as z from 'zod';

/** An id made on the phone or in the cloud: also the id of the history entry that a changing call leaves. */
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]{7,63}$/);

/** A file in cloud storage, `cloud://<environment>.<bucket>/<path>`. */
export const fileId = z.string().regex(/^cloud:\/\/[^/\s]+\/[^\s]+$/).max(400);

/** A day in Asia/Shanghai, `YYYY-MM-DD`. */
export const day = z.iso.date();

/** A month in Asia/Shanghai, `YYYY-MM`. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** Money in fen; never a fraction. */
export const fen = z.number().int();

/** What every stored document carries: the version of its shape, and a counter that guards it against lost updates. */
export const stored = { schema: z.literal(1), version: z.number().int().positive() };
