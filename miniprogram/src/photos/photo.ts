/** One photo of a draft: chosen on the phone, then in the cloud. */
export type Photo = {
  readonly key: string;
  /** The re-encoded picture as this visit can show it, or an address of a sent one; empty until it is found again, or when it can no longer be shown. */
  readonly path: string;
  /** Once it has arrived. */
  readonly fileId?: string;
};

/** Long side of a photo in pixels, and how well it is kept: a shop floor is readable, a workshop's network copes. */
export const photoSize = { longSide: 1600, quality: 0.8 } as const;

/** The size that fits the bound; small pictures stay as they are. */
export function fitted(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, photoSize.longSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
