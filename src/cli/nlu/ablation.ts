import { corpusFeatures } from '../../nlu/corpus-features';
import { HomophoneTypo } from '../../nlu/evaluation/homophone-typo';
import { FeatureList, featureKinds } from '../../nlu/features/feature-list';
import { Classifier } from '../../nlu/model/classifier';
import { fitWithoutHeldOut, isHeldOut, type LabelledExample } from '../../nlu/model/fit-calibrated';
import { readCorpora } from '../../nlu/model-files';
import { modelsFolder } from './models-folder';

type Sight = (features: FeatureList) => FeatureList;

interface Utterance extends LabelledExample {
  readonly locale: string;
}

/** ablation: what each kind of feature adds, on the fifth of the corpora that training holds out. */
export function ablation(): void {
  const { corpora } = readCorpora(modelsFolder);
  const examples = corpora.flatMap(({ locale, data }) =>
    data.flatMap(({ intent, utterances }) =>
      utterances.map((utterance): Utterance => ({ utterance, intent, locale, features: corpusFeatures(utterance) })),
    ),
  );
  const typo = new HomophoneTypo(examples.map(({ utterance }) => utterance));
  const heldOut = examples.filter((example) => isHeldOut(example));
  const spoilt = heldOut
    .filter(({ locale }) => locale.startsWith('zh'))
    .map((example) => ({ ...example, features: corpusFeatures(typo.make(example.utterance)) }));
  console.log('what the model sees     zh    en    zh with a homophone typo   strangers caught');
  for (const [name, sight] of sights()) report(name, sight, { examples, heldOut, spoilt });
}

function* sights(): Generator<[string, Sight]> {
  yield ['everything', (features) => features];
  for (const kind of featureKinds) yield [`without ${kind}`, (features) => without(features, kind)];
}

function without({ hashes, kinds }: FeatureList, kind: (typeof featureKinds)[number]): FeatureList {
  const left = new FeatureList({ named: false });
  hashes.forEach((hash, at) => {
    if (kinds[at] === featureKinds.indexOf(kind)) return;
    left.hashes.push(hash);
    left.kinds.push(kinds[at] ?? 0);
  });
  return left;
}

interface Data {
  readonly examples: readonly Utterance[];
  readonly heldOut: readonly Utterance[];
  readonly spoilt: readonly Utterance[];
}

function report(name: string, sight: Sight, { examples, heldOut, spoilt }: Data) {
  const seen = <E extends Utterance>(list: readonly E[]) =>
    list.map((example) => ({ ...example, features: sight(example.features) }));
  const classifier = new Classifier(fitWithoutHeldOut(seen(examples)).model);
  const accuracy = (list: readonly Utterance[]) =>
    list.filter((one) => classifier.ranked(classifier.classify(one.features))[0]?.intent === one.intent).length /
    Math.max(list.length, 1);
  const tested = seen(heldOut);
  const columns = [
    accuracy(tested.filter(({ locale }) => locale.startsWith('zh'))),
    accuracy(tested.filter(({ locale }) => locale.startsWith('en'))),
    accuracy(seen(spoilt)),
    accuracy(tested.filter(({ intent }) => intent === 'none')),
  ];
  console.log(`${name.padEnd(22)}${columns.map((share) => (100 * share).toFixed(1)).join('  ')}`);
}
