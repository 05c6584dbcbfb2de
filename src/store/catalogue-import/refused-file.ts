/** A file that cannot be a catalogue at all; the message says why and what to do instead. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile';
}
