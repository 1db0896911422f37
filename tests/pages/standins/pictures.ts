/** What jsdom lacks to draw a picture anew; `broken` paths cannot be decoded. */
export function startPictures({ broken = [] }: { broken?: string[] } = {}): void {
  globalThis.createImageBitmap = (async (blob: Blob) => {
    const path = await textOf(blob);
    if (broken.includes(path)) throw new Error('cannot be decoded');
    return { width: 4000, height: 3000, close: () => undefined };
  }) as unknown as typeof createImageBitmap;
  HTMLCanvasElement.prototype.getContext = (() => ({ drawImage: () => undefined })) as never;
  HTMLCanvasElement.prototype.toBlob = function toBlob(this: HTMLCanvasElement, done: (blob: Blob) => void, type?: string) {
    done(new Blob([`${this.width}×${this.height} ${type}`]));
  } as never;
  URL.createObjectURL = () => 'blob:redrawn';
}

const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });
