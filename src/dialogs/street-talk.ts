import type { Context } from './context';
import { locateOutlets } from './locate-outlets';
import { tellBirthday } from './membership';
import { isOutletPlace } from './named-outlets';
import { askPickUpCode } from './pick-up-code';
import type { Step } from './step';

/** What is said of street shops and birthdays in words that understanding has no intent for. */
export const streetTalk = (context: Context): Step | null =>
  isOutletPlace(context) ? locateOutlets(context) : (askPickUpCode(context) ?? tellBirthday(context));
