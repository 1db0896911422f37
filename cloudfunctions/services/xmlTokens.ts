/** A cell holds at most 32,767 signs, each written with at most six; tags are far shorter. */
const longestText = 200_000;
const longestTag = 20_000;

const tagBegins = 0x3c;
const tagEnds = 0x3e;

/**
 * Throws when a tag or a text of an XML file is longer than any that a spreadsheet writes: the reading library takes
 * minutes over one that does not end.
 */
export function checkTokens(xml: Buffer): void {
  for (let at = 0; at < xml.length;) {
    const begins = xml.indexOf(tagBegins, at);
    if ((begins < 0 ? xml.length : begins) - at > longestText) throw new Error('a text is too long');
    if (begins < 0) return;
    const ends = xml.indexOf(tagEnds, begins);
    if (ends < 0 || ends - begins > longestTag) throw new Error('a tag does not end');
    at = ends + 1;
  }
}
