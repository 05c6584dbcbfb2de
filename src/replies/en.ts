import { account } from './en/account';
import { afterOrder } from './en/after-order';
import { checkingOut } from './en/checking-out';
import { chips } from './en/chips';
import { labels } from './en/labels';
import { members } from './en/members';
import { past } from './en/past';
import { repairs } from './en/repairs';
import { service } from './en/service';
import { shopping } from './en/shopping';
import { smallTalk } from './en/small-talk';
import { street } from './en/street';
import { terms } from './en/terms';
import { wayBack } from './en/way-back';

/** Everything the assistant says in English; the shape that every other language follows. */
export const en = {
  ...chips,
  ...labels,
  ...smallTalk,
  ...shopping,
  ...checkingOut,
  ...afterOrder,
  ...service,
  ...past,
  ...repairs,
  ...street,
  ...members,
  ...account,
  ...terms,
  ...wayBack,
};

export type Texts = typeof en;
