import type { Context } from './context';
import { locateOutlets } from './locate-outlets';
import { isOutletPlace } from './named-outlets';
import { askPickUpCode } from './pick-up-code';
import type { Step } from './step';

/** What is said of street shops in words that understanding has no intent for. */
export const streetTalk = (context: Context): Step | null =>
  isOutletPlace(context) ? locateOutlets(context) : askPickUpCode(context);
