/** Everything that stands on a constancia, in words, as it was on the day of issue. Dates are calendar days `AAAA-MM-DD` in the run's zone. */
export type Constancia = {
  folio: string;
  holder: string;
  course: string;
  institution: string;
  hours: number | null;
  startsOn: string | null;
  endsOn: string | null;
  issuedOn: string;
  /** Whole percent; null when the course does not show it. */
  gradePercent: number | null;
  verifyUrl: string;
  words: ConstanciaWords;
};

/** The fixed words, frozen with the rest. The two legends say what a constancia is not. */
export type ConstanciaWords = {
  title: string;
  grants: string;
  reason: string;
  offeredBy: string;
  hours: string;
  period: string;
  grade: string;
  issued: string;
  folio: string;
  verify: string;
  legends: [string, string];
};

export const constanciaWords: ConstanciaWords = {
  title: 'Constancia',
  grants: 'Se otorga a',
  reason: 'por haber acreditado el curso abierto en línea',
  offeredBy: 'impartido por',
  hours: 'Duración',
  period: 'Periodo',
  grade: 'Calificación',
  issued: 'Fecha de expedición',
  folio: 'Folio',
  verify: 'Verifica esta constancia en',
  legends: [
    'Esta constancia no acredita a su titular como estudiante de la institución.',
    'Esta constancia no tiene valor curricular en créditos académicos.',
  ],
};

/** The calendar day of an instant in a zone, `AAAA-MM-DD`. */
export function dayIn(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
}

const MONTHS = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'];

/** `2026-11-25` → `25 de noviembre de 2026`. */
export function longDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} de ${MONTHS[(month ?? 1) - 1]} de ${year}`;
}
