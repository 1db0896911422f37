const [quote, backslash, comma, brace, bracket, braceEnd, bracketEnd] = [0x22, 0x5c, 0x2c, 0x7b, 0x5b, 0x7d, 0x5d];

/**
 * Some of a stored document's fields, as the text of a document that has only these, in stored order: a list that shows
 * five fields need not read the other forty. `text` is as `encode` writes it, without spaces.
 */
export function only(text: string, fields: ReadonlySet<string>): string {
  const kept: string[] = [];
  for (let at = 1; at < text.length && kept.length < fields.size;) {
    const nameEnd = stringEnd(text, at);
    const end = valueEnd(text, nameEnd + 1);
    if (fields.has(text.slice(at + 1, nameEnd - 1))) kept.push(text.slice(at, end));
    at = end + 1;
  }
  return `{${kept.join(',')}}`;
}

/** Behind the value that begins at `from`. */
function valueEnd(text: string, from: number): number {
  const first = text.charCodeAt(from);
  if (first === quote) return stringEnd(text, from);
  if (first === brace || first === bracket) return nestedEnd(text, from);
  let at = from;
  while (text.charCodeAt(at) !== comma && text.charCodeAt(at) !== braceEnd) at += 1;
  return at;
}

function nestedEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; ;) {
    const sign = text.charCodeAt(at);
    if (sign === brace || sign === bracket) depth += 1;
    if (sign === braceEnd || sign === bracketEnd) depth -= 1;
    at = sign === quote ? stringEnd(text, at) : at + 1;
    if (depth === 0) return at;
  }
}

/** Behind the closing quote: the next one that no odd row of backslashes escapes. */
function stringEnd(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); ; at = text.indexOf('"', at + 1)) {
    let before = at - 1;
    while (text.charCodeAt(before) === backslash) before -= 1;
    if ((at - before) % 2 === 1) return at + 1;
  }
}
