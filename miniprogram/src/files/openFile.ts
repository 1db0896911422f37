// The browser saves the file. The mini program opens it to look at and to send on: openFile.weapp.ts.
export const openFileLabel = '下载';

/** Fetches a file that the cloud made and hands it to the person under its name. Rejects when it did not arrive. */
export async function openFile({ url, name }: { url: string; name: string }): Promise<void> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`storage answered ${response.status}`);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
