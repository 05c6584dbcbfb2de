import { ConversationId } from '../../base/ids';
import { err, ok } from '../../base/result';
import type { DeskTalk } from '../../commerce/desk';
import { giveBack, replyFromDesk } from '../../operations/hand-over';
import type { ShopCommand } from './shop-command';

const mostTalks = 500;

const when = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');

const line = ({ conversation, status, since, shopper, summary }: DeskTalk): string =>
  [conversation, status.padEnd(8), when(since), shopper, summary].join('  ');

const whole = (talk: DeskTalk): string =>
  [
    line(talk),
    ...talk.slots.map(({ dialog, state, slots }) => `  open: ${dialog} (${state}) ${slots}`),
    ...talk.lines.map(({ from, text, at }) => `  ${when(at)} ${from}: ${text.replace(/\n/g, '\n    ')}`),
  ].join('\n');

/** desk list | show | reply | give-back */
export const deskCommand: ShopCommand = async ({ store, profile, words: [what, id = '', ...rest], who, now }) => {
  const shop = profile.id;
  const conversation = ConversationId(id);
  const work = { store, shop, who, now };
  const none = err(`There is no talk ${id}. "desk list" names those that wait.`);
  switch (what) {
    case 'list': {
      const talks = await store.desk.open(shop, mostTalks);
      return ok(talks.length === 0 ? 'Nobody waits.' : talks.map(line).join('\n'));
    }
    case 'show': {
      const talk = await store.desk.read(shop, conversation);
      return talk ? ok(whole(talk)) : none;
    }
    case 'reply': {
      const text = rest.join(' ').trim();
      if (text === '') return err('Say what to reply: desk reply TALK TEXT');
      const said = await replyFromDesk(work, conversation, text);
      return said.ok ? ok(`Said to ${id}.`) : none;
    }
    case 'give-back': {
      const given = await giveBack(work, conversation);
      return given.ok ? ok(`${id} is with the assistant again.`) : none;
    }
    default:
      return err('desk list | show TALK | reply TALK TEXT | give-back TALK');
  }
};
