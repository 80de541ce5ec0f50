/** The letters that identity writes; plain text, in the person's language. `link` is absolute. */
type Letter = { subject: string; body: string };
type Write = (name: string, link: string) => Letter;
type Both = Record<'es' | 'en', Write>;

const sign = { es: '\n\nAmoxtli', en: '\n\nAmoxtli' };

export const verifyLetter: Both = {
  es: (name, link) => ({
    subject: 'Confirma tu correo en Amoxtli',
    body: `Hola, ${name}:\n\nAbre este enlace para confirmar tu correo y empezar a estudiar. Vale por 48 horas.\n\n${link}\n\nSi no creaste una cuenta, no hagas nada.${sign.es}`,
  }),
  en: (name, link) => ({
    subject: 'Confirm your e-mail at Amoxtli',
    body: `Hello ${name},\n\nOpen this link to confirm your e-mail and start learning. It works for 48 hours.\n\n${link}\n\nIf you did not create an account, do nothing.${sign.en}`,
  }),
};

export const alreadyLetter: Both = {
  es: (name, link) => ({
    subject: 'Ya tienes una cuenta en Amoxtli',
    body: `Hola, ${name}:\n\nAlguien, quizá tú, quiso crear una cuenta con este correo, que ya tiene una. Para entrar:\n\n${link}\n\nSi no fuiste tú, no hagas nada: tu cuenta sigue igual.${sign.es}`,
  }),
  en: (name, link) => ({
    subject: 'You already have an Amoxtli account',
    body: `Hello ${name},\n\nSomebody, perhaps you, tried to create an account with this e-mail, which already has one. To sign in:\n\n${link}\n\nIf it was not you, do nothing: your account is unchanged.${sign.en}`,
  }),
};

export const resetLetter: Both = {
  es: (name, link) => ({
    subject: 'Cambia tu contraseña de Amoxtli',
    body: `Hola, ${name}:\n\nAbre este enlace para elegir una contraseña nueva. Vale por 2 horas y una sola vez.\n\n${link}\n\nSi no lo pediste, no hagas nada.${sign.es}`,
  }),
  en: (name, link) => ({
    subject: 'Change your Amoxtli password',
    body: `Hello ${name},\n\nOpen this link to choose a new password. It works for 2 hours and once only.\n\n${link}\n\nIf you did not ask for it, do nothing.${sign.en}`,
  }),
};
