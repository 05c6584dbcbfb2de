import type { Texts } from './en';
import { account } from './zh/account';
import { afterOrder } from './zh/after-order';
import { checkingOut } from './zh/checking-out';
import { chips } from './zh/chips';
import { labels } from './zh/labels';
import { members } from './zh/members';
import { past } from './zh/past';
import { repairs } from './zh/repairs';
import { service } from './zh/service';
import { shopping } from './zh/shopping';
import { smallTalk } from './zh/small-talk';
import { street } from './zh/street';
import { terms } from './zh/terms';
import { wayBack } from './zh/way-back';

/** 中文说法：短、暖、不啰嗦。 */
export const zh: Texts = {
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
