import type { Course } from '@amoxtli/content/domain';
import type { ArchiveRefusalCode } from '../archive/archive-limits';

const WORDS: Record<ArchiveRefusalCode, string> = {
  'not-an-archive': 'El archivo no es un .tar.gz: exporta el curso de nuevo y súbelo tal cual.',
  truncated: 'El archivo está incompleto: la subida o la descarga se cortó. Vuelve a subirlo entero.',
  corrupt: 'El archivo está dañado y no se puede leer.',
  'path-escape': 'El archivo intenta escribir fuera de su carpeta y se rechazó entero.',
  'path-invalid': 'El archivo contiene un nombre que no se puede usar y se rechazó entero.',
  link: 'El archivo contiene enlaces del sistema de archivos y se rechazó entero.',
  'special-file': 'El archivo contiene un dispositivo u otro archivo especial y se rechazó entero.',
  duplicate: 'El archivo contiene dos veces el mismo nombre y se rechazó entero.',
  'too-large': 'El archivo, ya desempacado, es más grande de lo permitido.',
  'too-many': 'El archivo contiene demasiados archivos.',
  ratio: 'El archivo se expande sin medida y se rechazó entero.',
  'no-course': 'El archivo no contiene course.xml: no es un curso exportado.',
};

/** What whoever uploaded the archive reads; nothing was changed. */
export const explainRefusal = (code: ArchiveRefusalCode, detail: string): string => (detail ? `${WORDS[code]} (${detail.slice(0, 200)})` : WORDS[code]);

/** A sentence when the course ends before it begins, or closes enrollment before it opens; null when its dates make sense. */
export function findReversedDates({ settings: s, key }: Course): string | null {
  const file = `course/${key.run}.xml`;
  if (s.startsAt && s.endsAt && s.endsAt < s.startsAt) return `El curso termina (${day(s.endsAt)}) antes de empezar (${day(s.startsAt)}). Corrige las fechas en ${file}.`;
  if (s.enrollmentOpensAt && s.enrollmentClosesAt && s.enrollmentClosesAt < s.enrollmentOpensAt) {
    return `La inscripción cierra (${day(s.enrollmentClosesAt)}) antes de abrir (${day(s.enrollmentOpensAt)}). Corrige las fechas en ${file}.`;
  }
  return null;
}

const day = (iso: string) => iso.slice(0, 10);
