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
  /** What the teacher career asks for. Constancias from before it was asked, and their signers, have none. */
  career?: CareerFacts;
  /** The institution's seal and who signed, as they were on the day of issue; pictures by the SHA-256 of their bytes. */
  sealSha256?: string | null;
  signers?: Signer[];
  words: ConstanciaWords;
};

/** `catalogueKey`: the course's key in the catalogue. `isLongEnough`: whether its hours reach the least that is asked; null when it tells none. */
export type CareerFacts = { validUntil: string; catalogueKey: string; issuer: string; isLongEnough: boolean | null };

export type Signer = { name: string; post: string; signatureSha256: string | null };

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
  career?: { validUntil: string; catalogueKey: string; issuer: string; met: string; notMet: string };
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
  career: {
    validUntil: 'Vigente hasta',
    catalogueKey: 'Clave en el catálogo',
    issuer: 'Emitida por',
    met: 'Por su duración cumple el mínimo de 20 horas para la carrera docente, si la convocatoria lo pide.',
    notMet: 'Por su duración no alcanza el mínimo de 20 horas que suele pedirse en la carrera docente.',
  },
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
