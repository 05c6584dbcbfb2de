import { linkCodeIn, linkHash } from '../commerce/link-code';
import { carryOutAccount } from './account';
import { type Context, topFrame } from './context';
import { askToLink, askToUnlink, startLink } from './link-account';
import { textOf } from './said';
import type { Step } from './step';

/** What is linked or bound that is no account here. */
const other =
  /银行卡|信用卡|手机号?|号码|邮箱|优惠券|会员卡|礼品卡|\b(?:bank|credit|debit|gift|phone|e-?mail|card|coupon)\b/i;
const unlink =
  /解绑|(?:解除|取消|撤销|断开)(?:账号|账户|帐号)?(?:的)?(?:绑定|关联|连接)|\b(?:unlink|unbind|unpair|disconnect|un-link)\b|\bremove (?:the|my) link\b/i;
const verb =
  '(?<!\\b(?:the|a|an|this|that|your|payment|pay|tracking|send|share|page|any) )(?:link|connect|combine|merge|join|bind|pair|sync)';
const account =
  '(?:accounts?|chats?|channels?|profiles?|identit(?:y|ies)|wechat|weixin|web ?(?:site|chat|page)|app|orders? (?:from|on|in|at|of) (?:my|the|your|another|other|wechat|weixin))';
const english = [
  new RegExp(`\\b${verb}\\b.{0,30}\\b${account}\\b`, 'i'),
  /\b(?:i(?:['’]ve| have)?|my)\b.{0,30}\b(?:ordered|bought|orders?)\b.{0,30}\b(?:on|in|from|through|via|with) (?:my |your |the |another |a )?(?:other |different )?(?:wechat|weixin|web ?site|web ?page|account|channel|app|chat)\b(?=.{0,20}(?:too|as well|also|here|see|find|missing|$))/i,
];
const chinese = [
  /绑定|关联(?:我的|另|一下|其他|其它|别的|微信|网页)?.{0,6}(?:账号|账户|帐号|帐户|微信|订单)|(?:账号|账户|帐号|帐户|微信|订单).{0,4}(?:关联|合并|打通|连(?:接|起来))|(?:合并|打通|连接)(?:我的|两个|一下)?.{0,6}(?:账号|账户|帐号|订单)/,
  /(?:我)?(?:在|用|从)?(?:微信|公众号|小程序|网页|网站|官网|(?:另外?|别的?|其他|其它)(?:一个)?的?(?:账号|账户|帐号|微信|渠道|地方|平台))(?:里|上|那边|那儿)?(?:也|还|之前|上次)?(?:有|下过?|买过?)(?:了|的)?(?:几个|一个|个)?(?:订单|单子|单|东西)/,
];

/** What is told by its words: a code to link with, a wish for one, or for an end of the link. */
export function accountTalk(context: Context): Step | null {
  const text = textOf(context).normalize('NFKC');
  const code = linkCodeIn(text);
  if (code !== null) return askToLink(context, linkHash(context.profile.id, code));
  if (text.length > longest || other.test(text)) return null;
  const wish = unlink.test(text) ? 'unlink' : links.some((pattern) => pattern.test(text)) ? 'link' : null;
  if (wish === null) return null;
  const frame = topFrame(context.conversation);
  // "好的，绑定" is the yes to the question whether to.
  if (frame?.dialog === 'account' && frame.slots.change.kind === wish && !refuses.test(text))
    return carryOutAccount(context, frame);
  return wish === 'unlink' ? askToUnlink(context) : startLink(context);
}

const longest = 120;
const refuses = /不|别|\b(?:no|not|don['’]?t)\b/i;
const links = [...english, ...chinese];
