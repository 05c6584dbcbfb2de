import type { LinearModel } from './linear-model';

const magic = 'SHOPTALK';
export const formatVersion = 1;

interface Header {
  readonly formatVersion: number;
  readonly intents: readonly string[];
  readonly messages: number;
  readonly features: number;
  readonly entries: number;
  readonly scales: readonly number[];
  readonly biases: readonly number[];
  readonly calibration: LinearModel['calibration'];
}

/** Magic, length of the header, header as JSON, then the arrays in little-endian order, each at a multiple of 4. */
export function encodeModel(model: LinearModel): Buffer {
  const header: Header = {
    formatVersion,
    intents: model.intents,
    messages: model.messages,
    features: model.keys.length,
    entries: model.rows.classes.length,
    scales: [...model.scales],
    biases: [...model.biases],
    calibration: model.calibration,
  };
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const { starts, classes, weights } = model.rows;
  const lengths = Uint16Array.from(model.keys, (_, row) => (starts[row + 1] ?? 0) - (starts[row] ?? 0));
  const parts = [Buffer.from(magic), length, json, model.keys, model.documentCounts, lengths, classes, weights];
  return Buffer.concat(parts.map(padded));
}

/** @throws Error when the bytes are no model of this format. */
export function decodeModel(bytes: Buffer): LinearModel {
  if (bytes.subarray(0, magic.length).toString() !== magic) throw new Error('This file is no model of understanding.');
  const headerEnd = magic.length + 4 + bytes.readUInt32LE(magic.length);
  const header = JSON.parse(bytes.subarray(magic.length + 4, headerEnd).toString()) as Header;
  if (header.formatVersion !== formatVersion) {
    throw new Error(`The model has format ${header.formatVersion}, this version reads ${formatVersion}: npm run train`);
  }
  const reader = new Reader(bytes, aligned(headerEnd));
  const keys = new Uint32Array(reader.take(header.features * 4));
  const documentCounts = new Uint16Array(reader.take(header.features * 2));
  const lengths = new Uint16Array(reader.take(header.features * 2));
  const classes = new Uint8Array(reader.take(header.entries));
  const weights = new Int8Array(reader.take(header.entries));
  return {
    intents: header.intents,
    keys,
    documentCounts,
    messages: header.messages,
    rows: { starts: startsOf(lengths), classes, weights },
    scales: Float32Array.from(header.scales),
    biases: Float32Array.from(header.biases),
    calibration: header.calibration,
  };
}

function startsOf(lengths: Uint16Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, row) => {
    starts[row + 1] = (starts[row] ?? 0) + length;
  });
  return starts;
}

const aligned = (length: number) => Math.ceil(length / 4) * 4;

function padded(part: Uint8Array | Uint16Array | Uint32Array | Int8Array): Buffer {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  return Buffer.concat([bytes, Buffer.alloc(aligned(bytes.length) - bytes.length)]);
}

class Reader {
  constructor(
    private readonly bytes: Buffer,
    private at: number,
  ) {}

  /** A copy, so that the arrays lie at an address of their own. */
  take(length: number): ArrayBuffer {
    const end = this.at + length;
    if (end > this.bytes.length) throw new Error('The model file is cut short: npm run train');
    const part = new Uint8Array(this.bytes.subarray(this.at, end)).buffer;
    this.at = aligned(end);
    return part;
  }
}
