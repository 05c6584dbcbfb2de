import type { Locale } from '../base/locale';
import type { Address } from '../commerce/order';

/** In the order of the country: from the province down in China, from the street up elsewhere. */
export function formatAddress(address: Partial<Address>, locale: Locale): string {
  const { province, city, district, street, postcode } = address;
  if (address.country === 'CN') {
    const parts = [province === city ? undefined : province, city, district, street];
    return parts.filter(Boolean).join(locale === 'zh' ? '' : ' ');
  }
  return [street, district, city, [province, postcode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}
