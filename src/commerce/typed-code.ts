/** Without what is taken for something else when it is read out or typed. */
export const codeLetters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A code as it was drawn, however it was typed; null for what is none of this length. */
export function readCode(typed: string, length: number): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return code.length === length && [...code].every((letter) => codeLetters.includes(letter)) ? code : null;
}

/** In fours. */
export const spacedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');
