import { dayIn, longDay } from './constancia';

it.each([
  ['2026-11-26T05:59:00Z', 'America/Mexico_City', '2026-11-25'],
  ['2026-11-26T06:00:00Z', 'America/Mexico_City', '2026-11-26'],
  ['2026-07-01T06:30:00Z', 'America/Tijuana', '2026-06-30'],
])('%s in %s is the day %s', (instant, zone, day) => expect(dayIn(new Date(instant), zone)).toBe(day));

it('is written out in Spanish', () => expect(longDay('2026-03-01')).toBe('1 de marzo de 2026'));
