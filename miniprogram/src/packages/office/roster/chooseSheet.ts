// The browser's file dialogue. The mini program's: chooseSheet.weapp.ts.
import type { ChosenSheet } from './chosenSheet';

export const whereToFind = '从电脑上选择 .xlsx 表格。';

/** Lets somebody choose one .xlsx file; null when they change their mind. */
export function chooseSheet(): Promise<ChosenSheet | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.xlsx';
  return new Promise((resolve) => {
    input.oncancel = () => resolve(null);
    input.onchange = () => {
      const file = input.files?.[0];
      resolve(file ? { name: file.name, path: URL.createObjectURL(file) } : null);
    };
    input.click();
  });
}
