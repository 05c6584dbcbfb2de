const units: readonly (readonly [RegExp, string])[] = [
  [/\s*毫升|[ -]*(?:millilit(?:er|re)s?)/, 'ml'],
  [/\s*升|[ -]*(?:lit(?:er|re)s?)/, 'l'],
  [/\s*(?:英寸|寸)|[ -]*(?:inch(?:es)?|″|")/, 'inch'],
  [/\s*英尺|[ -]*(?:feet|foot|ft)/, 'ft'],
  [/\s*(?:个)?小时|[ -]*(?:hours?|hrs?)/, 'h'],
  [/\s*磅|[ -]*(?:pounds?|lbs?)/, 'lb'],
  [/[ -]*gb?(?![a-z])/, 'gb'],
  [/[ -]*tb?(?![a-z])/, 'tb'],
  [/[ -]+(?=(?:mb|mp|mah|ml|l|w|kg|cm|mm|m)(?![a-z]))/, ''],
];
const all = units.map(([pattern, unit]) => [new RegExp(`(?<=\\d)(?:${pattern.source})`, 'gi'), unit] as const);

/** Small letters, and every measure written one way: "17-inch", 17寸 and "17 inches" are alike, "32G" and "32GB" too. */
export const plainUnits = (text: string): string =>
  all.reduce((left, [pattern, unit]) => left.replace(pattern, unit), text.toLowerCase());
