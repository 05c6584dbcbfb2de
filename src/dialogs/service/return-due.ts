import { formatDate } from '../../replies/format';
import { type Context, withTopic } from '../context';
import type { News } from '../event';
import { ask, done, type Step } from '../step';
import { wayBackOf } from './way-back';

/** That the last day to send goods is near, with all that is needed for it; or that it is over. In silence once they are sent. */
export function tellReturnDue(context: Context, news: Extract<News, { news: 'returnDue' }>): Step {
  const { conversation, t, wording } = context;
  return ask('comingBack', {}, (all) => {
    const open = all.find(({ of }) => of.id === news.case && of.status === 'approved');
    const day = open?.of.sendBy;
    if (!open || !day) return done(conversation, []);
    const next = withTopic(conversation, { lastOrder: news.order });
    const shown = formatDate(day, wording.locale);
    if (news.due === 'near') {
      return done(next, [{ type: 'say', text: t.wayBack.near(news.order, shown) }, ...wayBackOf(context, open)]);
    }
    const choices = [{ title: t.chips.person, action: { do: 'human' } } as const];
    return done(next, [{ type: 'say', text: t.wayBack.overdue(news.order, shown), choices }]);
  });
}
