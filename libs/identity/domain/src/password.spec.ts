import { checkPassword } from './password';

const data = ['lupita.reyes@escuela.example', 'Guadalupe Reyes'];

describe('a password', () => {
  it.each([
    ['corta', 'too-short'],
    ['x'.repeat(257), 'too-long'],
    ['contraseña123', 'too-common'],
    ['VivaMexico2026!', 'too-common'],
    ['1234567890', 'too-common'],
    ['aaaaaaaaaaaa', 'too-common'],
    ['abcabcabcabc', 'too-common'],
    ['lupita.reyes@escuela.example', 'is-your-data'],
    ['guadalupe reyes', 'is-your-data'],
  ])('%s is refused as %s', (password, problem) => expect(checkPassword(password, data)).toBe(problem));

  it.each(['caballo correcto batería grapa', 'ñandú-azul-volador', 'p 4 n  d u l c e', '🌵🌮🎺🪅🌶️🦎🎻🌽🥑🐴', 'x7'.padEnd(80, 'kq3 ')])(
    '%s will do',
    (password) => expect(checkPassword(password, data)).toBeNull(),
  );
});
