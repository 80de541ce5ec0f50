/** Codes of SEP's levels and, of each, the services it is given as. Source: education-levels.json of our domain notes (INEE Panorama 2015; SEP 2022-23). */
export const servicesOf = {
  inicial: ['general', 'cendi', 'indigena', 'comunitario'],
  preescolar: ['general', 'indigena', 'comunitario'],
  primaria: ['general', 'indigena', 'comunitario'],
  secundaria: ['general', 'tecnica', 'telesecundaria', 'comunitario', 'trabajadores', 'migrante'],
  'media-superior': ['bachillerato-general', 'bachillerato-tecnologico', 'profesional-tecnico-bachiller', 'telebachillerato-comunitario', 'prepa-en-linea'],
  superior: ['tecnico-superior-universitario', 'licenciatura', 'normal', 'especialidad', 'maestria', 'doctorado'],
  especial: ['cam', 'usaer'],
  adultos: ['inea'],
  'formacion-trabajo': ['cecati', 'icat'],
} as const satisfies Record<string, readonly string[]>;

export type Level = keyof typeof servicesOf;
export type Service = (typeof servicesOf)[Level][number];

export const levels = Object.keys(servicesOf).filter((level): level is Level => level in servicesOf);
export const isLevel = (text: string): text is Level => Object.hasOwn(servicesOf, text);
export const isServiceOf = (level: Level, text: string): boolean => servicesOf[level].some((service) => service === text);

/** `continuo`: jornada ampliada o tiempo completo. */
export const shifts = ['matutino', 'vespertino', 'nocturno', 'continuo'] as const;
export type Shift = (typeof shifts)[number];
export const isShift = (text: string): text is Shift => shifts.some((shift) => shift === text);
