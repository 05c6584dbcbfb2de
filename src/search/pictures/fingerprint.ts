/** Pixels a side of the small picture that a fingerprint is made of: red, green and blue, a byte each. */
export const thumbSide = 32;

/** What two pictures of one thing share, however large, bright or compressed they are. */
export interface Fingerprint {
  /** Signs of the low frequencies, and of neighbours' differences, one bit each. */
  readonly waves: readonly number[];
  readonly slopes: readonly number[];
  /** Mean luminance and colour of a grid of fields, 0 to 255. */
  readonly fields: readonly number[];
}

const low = 8;
const grid = 4;
const bitsAWord = 32;

const cosines = Array.from({ length: low }, (_, u) =>
  Array.from({ length: thumbSide }, (_, x) => Math.cos(((2 * x + 1) * u * Math.PI) / (2 * thumbSide))),
);

function packed(bits: readonly boolean[]): readonly number[] {
  const words = Array.from({ length: Math.ceil(bits.length / bitsAWord) }, () => 0);
  bits.forEach((bit, at) => {
    const word = Math.floor(at / bitsAWord);
    if (bit) words[word] = ((words[word] ?? 0) | (1 << (at % bitsAWord))) >>> 0;
  });
  return words;
}

export function fingerprintOf(rgb: Uint8Array): Fingerprint {
  if (rgb.length !== thumbSide * thumbSide * 3) throw new RangeError(`${rgb.length} bytes are no thumbnail`);
  const grey = Array.from({ length: thumbSide * thumbSide }, (_, at) => {
    const [red = 0, green = 0, blue = 0] = rgb.subarray(at * 3, at * 3 + 3);
    return 0.299 * red + 0.587 * green + 0.114 * blue;
  });
  return { waves: packed(waveBits(grey)), slopes: packed(slopeBits(grey)), fields: fieldsOf(rgb) };
}

/** Whether each low frequency but the mean lies above their median. */
function waveBits(grey: readonly number[]): readonly boolean[] {
  const rows = Array.from({ length: thumbSide }, (_, y) =>
    cosines.map((wave) => wave.reduce((sum, cos, x) => sum + cos * (grey[y * thumbSide + x] ?? 0), 0)),
  );
  const waves = cosines.flatMap((wave) =>
    Array.from({ length: low }, (_, u) => wave.reduce((sum, cos, y) => sum + cos * (rows[y]?.[u] ?? 0), 0)),
  );
  const rest = waves.slice(1);
  const median = [...rest].sort((a, b) => a - b)[Math.floor(rest.length / 2)] ?? 0;
  return rest.map((wave) => wave > median);
}

const mean = (grey: readonly number[], of: { readonly x: number; readonly y: number }, columns: number): number => {
  const [width, height] = [thumbSide / columns, thumbSide / low];
  let sum = 0;
  let count = 0;
  for (let y = Math.floor(of.y * height); y < (of.y + 1) * height; y += 1) {
    for (let x = Math.floor(of.x * width); x < (of.x + 1) * width; x += 1) {
      sum += grey[y * thumbSide + x] ?? 0;
      count += 1;
    }
  }
  return sum / count;
};

/** Whether each field is brighter than the one to its right. */
function slopeBits(grey: readonly number[]): readonly boolean[] {
  const columns = low + 1;
  return Array.from({ length: low * low }, (_, at) => {
    const [x, y] = [at % low, Math.floor(at / low)];
    return mean(grey, { x, y }, columns) > mean(grey, { x: x + 1, y }, columns);
  });
}

function fieldsOf(rgb: Uint8Array): readonly number[] {
  const side = thumbSide / grid;
  return Array.from({ length: grid * grid }, (_, at) => {
    const [left, top] = [(at % grid) * side, Math.floor(at / grid) * side];
    const sums = [0, 0, 0];
    for (let y = top; y < top + side; y += 1) {
      for (let x = left; x < left + side; x += 1) {
        for (const part of [0, 1, 2]) sums[part] = (sums[part] ?? 0) + (rgb[(y * thumbSide + x) * 3 + part] ?? 0);
      }
    }
    const [red = 0, green = 0, blue = 0] = sums.map((sum) => sum / (side * side));
    const light = 0.299 * red + 0.587 * green + 0.114 * blue;
    return [light, 128 + (blue - light) * 0.564, 128 + (red - light) * 0.713].map(Math.round);
  }).flat();
}
