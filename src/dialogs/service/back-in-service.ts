import type { Context } from '../context';
import { popFrame } from '../context';
import type { ServiceFrame } from '../frame';
import { done, type Step } from '../step';
import { plans } from './plans';
import { advance } from './service';

type Slots = ServiceFrame['slots'];

/** Back to the question before; null where there is none. */
export function backInService(context: Context, frame: ServiceFrame): Step {
  const { slots, state } = frame;
  const plan = plans[slots.wish];
  const at = state === 'confirm' ? plan.length : plan.indexOf(state as (typeof plan)[number]);
  for (const each of plan.slice(0, Math.max(0, at)).reverse()) {
    const cleared = clear(slots, each);
    if (cleared) return advance({ ...context, said: null }, cleared);
  }
  return done(popFrame(context.conversation), [{ type: 'say', text: context.t.repairs.neverMind }]);
}

function clear(slots: Slots, state: (typeof plans)['return'][number]): Slots | null {
  switch (state) {
    case 'chooseLines':
      return slots.goods.length > 1 && slots.lines.length > 0 ? { ...slots, lines: [] } : null;
    case 'chooseVariant':
      return { ...slots, lines: slots.lines.map((line) => ({ ...line, by: null })) };
    case 'askReason':
      return slots.reason ? { ...slots, reason: null } : null;
    case 'askPhoto':
      return slots.photos.length > 0 ? { ...slots, photos: [] } : null;
    case 'chooseRemedy':
      return slots.resend === null ? null : { ...slots, resend: null, percent: null };
    case 'chooseTender':
      return slots.tender ? { ...slots, tender: null } : null;
    case 'askAddress':
      return slots.address ? { ...slots, address: null } : null;
    case 'askTitle':
      return slots.invoice ? { ...slots, invoice: null } : null;
    case 'askStars':
      return slots.stars ? { ...slots, stars: null } : null;
  }
}
