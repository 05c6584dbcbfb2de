import type { Locale } from '../base/locale';
import type { Address } from '../commerce/order';

/** As the language writes it: in Chinese from the province down, in English from the street up. */
export function formatAddress(address: Partial<Address>, locale: Locale): string {
  const { province, city, district, street, postcode } = address;
  if (locale === 'zh' && address.country === 'CN' && /\p{Script=Han}/u.test(street ?? '')) {
    return [province === city ? undefined : province, city, district, street].filter(Boolean).join('');
  }
  return [street, district, city, [province, postcode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}
