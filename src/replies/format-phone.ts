import parsePhoneNumber from 'libphonenumber-js/min';

/** As people of the country write it; with the country's code for a number from elsewhere. */
export function formatPhone(phone: string, country: string): string {
  const parsed = parsePhoneNumber(phone);
  if (!parsed) return phone;
  return parsed.country === country ? parsed.formatNational() : parsed.formatInternational();
}
