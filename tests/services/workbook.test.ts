import { readWorksheets } from '../../cloudfunctions/services/spreadsheet';
import { workbookOf } from '../../cloudfunctions/services/workbook';

test('a sheet the cloud makes opens again with its texts, numbers and money to the fen', async () => {
  const file = await workbookOf([
    { name: '发放表', widths: [10, 10, 10], headRows: 1, rows: [[{ text: '姓名', bold: true }, { text: '条数' }, { text: '金额' }], [{ text: '林小满' }, { number: 2 }, { fen: 12_345 }], [null, null, { fen: -5 }]] },
    { name: '明细', widths: [10], headRows: 1, rows: [[{ text: '说明', span: 2 }]] },
  ]);
  const sheets = await readWorksheets(file);
  expect(sheets).toEqual([[['姓名', '条数', '金额'], ['林小满', 2, 123.45], [null, null, -0.05]], [['说明']]]);
});
