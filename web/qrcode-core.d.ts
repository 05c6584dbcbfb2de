/** The encoder without its canvas and file writers. */
declare module 'qrcode/lib/core/qrcode.js' {
  export { create } from 'qrcode';
}
