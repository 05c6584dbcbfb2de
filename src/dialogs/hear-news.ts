import type { ShopProfile } from '../commerce/shop';
import type { Context } from './context';
import { asking, type Done, type Step } from './step';

/** A chat whose shopper has become known is where news of their imported orders belong; put off while something else is written. */
export function hearsNews(end: Done, { provenBy = [] }: Pick<ShopProfile, 'provenBy'>): Done {
  const { next } = end;
  const isKnown = provenBy.length > 0 && next.proven === true;
  return isKnown && !next.hears && !end.effect ? { ...end, effect: { effect: 'hearNews' } } : end;
}

/** In silence: whatever was asked beside it stands. */
export const newsHeard = ({ conversation }: Context): Step => asking({ ...conversation, hears: true }, []);
