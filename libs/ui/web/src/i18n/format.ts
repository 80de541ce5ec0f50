import { getLanguage, localeOf, useLanguage } from './language';
import { useMessages } from './messages';

/** Numbers and dates as the person's language writes them; a deadline always says which clock it means. */
export function useFormat() {
  const locale = localeOf(useLanguage());
  const { zones } = useMessages('shell');
  const zoneName = (zone: string) => zones[zone] ?? longZoneName(locale, zone);
  return {
    number: (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value),
    percent: (fraction: number) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(fraction),
    date: (iso: string, zone = 'America/Mexico_City') => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: iso.length === 10 ? 'UTC' : zone }).format(new Date(iso)),
    deadline: (iso: string, zone = 'America/Mexico_City') => {
      const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(new Date(iso));
      const year = part({ year: 'numeric' });
      const isThisYear = year === new Intl.DateTimeFormat(locale, { timeZone: zone, year: 'numeric' }).format(new Date());
      return `${part({ day: 'numeric', month: 'long', ...(!isThisYear && { year: 'numeric' }) })}, ${part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })} (${zoneName(zone)})`;
    },
    list: (items: string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
    languageName: (code: string) => capitalized(new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code, locale),
  };
}

/** Picks the person's language from a text that the server keeps in both. */
export function useLocalized() {
  useLanguage();
  return (text: { es: string; en: string }) => text[getLanguage()];
}

const capitalized = (text: string, locale: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

function longZoneName(locale: string, zone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'long' }).formatToParts(new Date());
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
