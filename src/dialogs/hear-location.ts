import type { Point } from '../commerce/outlet';
import { checkOutFrame } from './check-out';
import type { Context } from './context';
import { outletsNear } from './locate-outlets';
import { route } from './route';
import { entity } from './said';
import type { Step } from './step';

/** A place that was sent: where the parcel goes when that was asked, else where to look for a street shop. */
export function hearLocation(context: Context, at: Point): Step {
  const isAsked = checkOutFrame(context)?.state === 'askAddress';
  return isAsked && entity(context, 'address') ? route(context).step : outletsNear(context, at);
}
