/** A text in both languages of the interface. */
export type Both = { es: string; en: string };
