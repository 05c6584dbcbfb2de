import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { OutletId, type Sku } from '../../base/ids';
import type { OpenSpan } from '../../commerce/opening-hours';
import type { Outlet } from '../../commerce/outlet';
import { parseYaml } from './parse-yaml';
import { nameSchema } from './promotion-parts';

/** Whose street shops they are: its country and clocks hold where a shop says no other. */
export interface OutletsOf {
  readonly country: string;
  readonly timeZone: string;
}

const dayMinutes = 1440;
const spanText = /^(\d{1,2}):(\d{2}) ?- ?(\d{1,2}):(\d{2})$/;

/** 10:00-22:00 in minutes; what ends before it begins ends on the next day. Null when it is no time. */
function spanOf(text: string): OpenSpan | null {
  const [, ...figures] = spanText.exec(text) ?? [];
  const [hour = 99, minute = 99, endHour = 99, endMinute = 99] = figures.map(Number);
  const [from, until] = [hour * 60 + minute, endHour * 60 + endMinute];
  if (hour > 23 || minute > 59 || endMinute > 59 || until > dayMinutes) return null;
  return { from, until: until > from ? until : until + dayMinutes };
}

const oneSpan = z
  .string()
  .refine((text) => spanOf(text) !== null)
  .transform((text): OpenSpan => spanOf(text) ?? { from: 0, until: 0 });

/** "10:00-22:00", a list of such, or closed. */
const daySchema = z.union(
  [
    z.literal('closed').transform((): readonly OpenSpan[] => []),
    z.array(oneSpan).min(1),
    oneSpan.transform((span): readonly OpenSpan[] => [span]),
  ],
  { error: 'write hours as "10:00-22:00", a list of such, or closed' },
);

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day as 2026-12-25');
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const hoursSchema = z
  .strictObject({
    daily: daySchema.optional(),
    ...{ mon: daySchema.optional(), tue: daySchema.optional(), wed: daySchema.optional(), thu: daySchema.optional() },
    ...{ fri: daySchema.optional(), sat: daySchema.optional(), sun: daySchema.optional() },
    exceptions: z.record(isoDay, daySchema).default({}),
  })
  .refine(
    (hours) => hours.daily !== undefined || days.every((day) => hours[day] !== undefined),
    'say when it is open: daily, or each of mon to sun',
  )
  .transform(({ daily = [], exceptions, ...own }) => ({ week: days.map((day) => own[day] ?? daily), exceptions }));

const names = z.array(z.string().min(1)).optional();

const outletSchema = (of: OutletsOf) =>
  z
    .strictObject({
      id: z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]{0,40}$/, 'small letters, digits and hyphens')
        .transform(OutletId),
      name: nameSchema,
      address: nameSchema,
      city: z.string().min(1),
      province: z.string().min(1).optional(),
      country: z.string().length(2).default(of.country),
      phone: z.string().min(3).nullable().default(null),
      at: z.strictObject({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) }),
      areas: z.strictObject({ zh: names, en: names }).default({}),
      timeZone: z.string().refine(isTimeZone, 'an IANA name such as Asia/Shanghai').default(of.timeZone),
      hours: hoursSchema,
      pickUp: z.union([z.literal(false), z.strictObject({ stock: stockSchema })]).default({ stock: 'warehouse' }),
    })
    .transform(({ at, pickUp, ...rest }): Outlet => {
      return { ...rest, at: { latitude: at.lat, longitude: at.lng }, pickUp: pickUp === false ? null : pickUp };
    });

const stockSchema = z.union([
  z.literal('warehouse'),
  z.record(z.string().min(1), z.number().int().min(0)).transform((units) => units as Readonly<Record<Sku, number>>),
]);

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const fileSchema = (of: OutletsOf) =>
  z
    .strictObject({ stores: z.array(outletSchema(of)).min(1) })
    .refine(
      ({ stores }) => new Set(stores.map(({ id }) => id)).size === stores.length,
      'each store needs an id of its own',
    )
    .transform(({ stores }): readonly Outlet[] => stores);

const fileNames = ['stores.yaml', 'stores.json'] as const;

/** stores.yaml or stores.json of a shop's folder. @throws ShopFolderError that names the file and the line of each wrong place. */
export function readOutlets(folder: string, of: OutletsOf): readonly Outlet[] {
  const file = fileNames.map((name) => join(folder, name)).find(existsSync);
  return file === undefined ? [] : parseYaml(file, readFileSync(file, 'utf8'), fileSchema(of));
}
