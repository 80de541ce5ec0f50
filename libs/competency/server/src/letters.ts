import type { Letter } from '@amoxtli/identity/server';

/** What is told by mail, which others may read: that there is something to read, never a mark nor what was said. */
export const judgedLetter: Record<'DECIDED' | 'RETURNED', (title: string) => Letter> = {
  DECIDED: (title) => ({
    es: { subject: 'Tu evidencia fue valorada', what: `Tu evidencia «${title}» fue valorada; léela aquí:` },
    en: { subject: 'Your evidence was judged', what: `Your evidence “${title}” was judged; read it here:` },
  }),
  RETURNED: (title) => ({
    es: { subject: 'Tu evidencia regresó a tus manos', what: `Quien valora tu evidencia «${title}» te pide completarla; lee aquí qué falta:` },
    en: { subject: 'Your evidence came back to you', what: `Whoever judges your evidence “${title}” asks you to complete it; read here what is missing:` },
  }),
};

export const attainmentLetter = (attained: boolean, name: Record<'es' | 'en', string>): Letter =>
  attained
    ? {
        es: { subject: 'Lograste una competencia', what: `Lograste la competencia «${name.es}»; mírala aquí:` },
        en: { subject: 'You attained a competency', what: `You attained the competency “${name.en}”; see it here:` },
      }
    : {
        es: { subject: 'Cambió una de tus competencias', what: `La competencia «${name.es}» ya no está entre las que lograste; lee aquí por qué:` },
        en: { subject: 'One of your competencies changed', what: `The competency “${name.en}” is no longer among those you attained; read here why:` },
      };
