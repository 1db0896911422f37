// Runs inside a page: a picture's pixels as numbers in a palette of the 256 colours that occur most, the others as their nearest.
window.fewColours = async (address) => {
  const picture = await createImageBitmap(await (await fetch(address)).blob());
  const { width, height } = picture;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const keyAt = (at) => (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) counts.set(keyAt(at), (counts.get(keyAt(at)) ?? 0) + 1);
  // Among near colours one stands for all, so that a soft edge or a gradient does not use the palette up.
  const kin = (key) => key & 0xf8f8f8;
  const best = new Map();
  for (const [key, count] of counts) {
    const group = best.get(kin(key)) ?? { key, most: 0, sum: 0 };
    group.sum += count;
    if (count > group.most) Object.assign(group, { key, most: count });
    best.set(kin(key), group);
  }
  const palette = [...best.values()].sort((one, other) => other.sum - one.sum).slice(0, 256).map(({ key }) => key);
  const apart = (one, other) => [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
  const nearest = new Map([...counts.keys()].map((key) => [key, palette.reduce((near, colour, index) => (apart(key, colour) < apart(key, palette[near]) ? index : near), 0)]));
  const pixels = Array.from({ length: width * height }, (_, index) => nearest.get(keyAt(index * 4)));
  return { width, height, palette, pixels: btoa(pixels.map((index) => String.fromCharCode(index)).join('')) };
};
