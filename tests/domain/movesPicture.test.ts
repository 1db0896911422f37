import { readFileSync } from 'node:fs';
import { movesDocument, movesFile } from '../../local/docs/moves';

test('the picture of the state machine shows the table as it is', () => {
  expect(readFileSync(movesFile, 'utf8')).toBe(movesDocument());
});
