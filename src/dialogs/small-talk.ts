import { inLocale } from '../base/locale';
import type { Choice } from '../replies/reply';
import type { Context } from './context';
import { categoryChips } from './find-products';
import { ask, done, type Step } from './step';

/** The greeting that stands there before the shopper types. */
export function welcome(context: Context): Step {
  const { conversation, profile, t, wording } = context;
  const own = inLocale(profile.welcome, wording.locale);
  return ask('categories', {}, (categories) =>
    done(conversation, [
      {
        type: 'say',
        text: own || t.welcome(inLocale(profile.name, wording.locale)),
        choices: [...categoryChips(context, categories).slice(0, 5), ...serviceChips(context)],
      },
    ]),
  );
}

export const serviceChips = ({ t }: Context): Choice[] => [
  { title: t.chips.myOrders, action: { do: 'order.list' } },
  { title: t.chips.help, action: { do: 'help' } },
];

export function greet(context: Context): Step {
  return ask('categories', {}, (categories) =>
    done(context.conversation, [
      {
        type: 'say',
        text: context.t.greetAgain,
        choices: [...categoryChips(context, categories).slice(0, 4), ...serviceChips(context)],
      },
    ]),
  );
}

export function help(context: Context): Step {
  const { conversation, t } = context;
  return done(conversation, [
    {
      type: 'say',
      text: t.help,
      choices: [
        { title: t.chips.browse, action: { do: 'browse' } },
        { title: t.chips.viewCart, action: { do: 'cart.view' } },
        { title: t.chips.myOrders, action: { do: 'order.list' } },
        { title: t.chips.delivery, action: { do: 'ask', topic: 'faq.delivery' } },
        { title: t.chips.returns, action: { do: 'ask', topic: 'faq.returns_policy' } },
        { title: t.chips.person, action: { do: 'human' } },
      ],
    },
  ]);
}

export const sayThanks = ({ conversation, t }: Context): Step => done(conversation, [{ type: 'say', text: t.thanks }]);
export const sayGoodbye = ({ conversation, t }: Context): Step =>
  done(conversation, [{ type: 'say', text: t.goodbye }]);

export const whoAmI = (context: Context): Step =>
  done(context.conversation, [
    {
      type: 'say',
      text: context.t.whoAmI(inLocale(context.profile.name, context.wording.locale)),
      choices: [{ title: context.t.chips.help, action: { do: 'help' } }],
    },
  ]);
