import { z } from 'zod';
import { locales } from '../../base/locale';

const turnSchema = z.union([
  z.string().min(1).max(4000),
  /** Taps the newest choice of this title that was offered. */
  z.strictObject({ tap: z.string().min(1) }),
  /** Sends a picture: a file's name is enough, it is not read. */
  z.strictObject({ picture: z.string().min(1).max(300) }),
  /** What the shop, the provider or the clock does to the shopper's newest order: `paid`, `shipped`, `delivered`, `+2d`. */
  z.strictObject({
    happens: z.string().regex(/^(?:paid|declined|packed|shipped|outForDelivery|delivered|\+\d+[mhd])$/),
  }),
]);

/** One line of a scenario file; docs/scenario-format.md describes it. */
export const scenarioSchema = z.strictObject({
  id: z.union([z.string().min(1).max(200), z.number()]).transform(String),
  shop: z.string().min(1),
  /** Null: a stranger. */
  shopper: z.object({ id: z.string().min(1).max(200) }).nullish(),
  locale: z.enum(locales).default('en'),
  say: z.array(turnSchema).min(1).max(200),
  /** Of what a run is expected to print; kept out of the play. */
  expect: z.unknown().optional(),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioTurn = Scenario['say'][number];

export type ScenarioLine =
  | { readonly line: number; readonly scenario: Scenario }
  | { readonly line: number; readonly error: string };

/** Every line of the text that is not empty: a scenario, or why it is none. */
export function readScenarios(text: string): readonly ScenarioLine[] {
  return text.split(/\r?\n/).flatMap((written, at): ScenarioLine[] => {
    if (written.trim() === '') return [];
    return [{ line: at + 1, ...readScenario(written) }];
  });
}

function readScenario(written: string): { readonly scenario: Scenario } | { readonly error: string } {
  let json: unknown;
  try {
    json = JSON.parse(written);
  } catch {
    return { error: 'is not valid JSON' };
  }
  const parsed = scenarioSchema.safeParse(json);
  if (parsed.success) return { scenario: parsed.data };
  return { error: parsed.error.issues.map(({ path, message }) => [path.join('.'), message].join(': ')).join('; ') };
}
