import { isLocale } from '../../base/locale';
import { createUnderstand } from '../../nlu/create-understand';
import { explainIntents } from '../../nlu/explain';
import { normalise } from '../../text/normalise';
import { parseArguments } from './arguments';
import { ownModel } from './own-understanding';
import { shopLexicon } from './shop-lexicon';

/** explain "text" [--locale zh|en]: what was read, and why it was taken so. */
export function explain(args: string[]): void {
  const { words, value } = parseArguments(args, ['locale', 'shop']);
  const text = words.join(' ');
  if (!text) throw new Error('Say which message to explain: npm run nlu -- explain "我要退货"');
  const model = ownModel();
  const locale = value('locale');
  const understand = createUnderstand({
    model,
    lexicon: shopLexicon(value('shop') ?? 'demo'),
    country: 'CN',
    timeZone: 'Asia/Shanghai',
  });
  const options = { locale: isLocale(locale) ? locale : 'zh', expectation: null, now: Date.now() } as const;
  const { entities, verdict, further, ...understood } = understand(text, options);
  const explained = explainIntents({ normalised: normalise(text), entities }, model.classifier);
  const { read, intents, unknown } = explained;
  console.log(`read as   ${read}`);
  console.log(`language  ${understood.locale}, verdict ${verdict}, ${Math.round(unknown * 100)} % of it is new`);
  for (const { entity, value: found, start, end, text: surface } of entities) {
    console.log(`found     ${entity} ${JSON.stringify(found)} in "${surface}" (${start}-${end})`);
  }
  for (const { intent, score, features } of intents) {
    console.log(`${(100 * score).toFixed(1).padStart(5)} %   ${intent}`);
    for (const { feature, weight } of features) console.log(`${weight.toFixed(3).padStart(16)}  ${feature}`);
  }
  for (const { text: clause, intents: ranked } of further) console.log(`further   ${clause}: ${ranked[0]?.intent}`);
}
