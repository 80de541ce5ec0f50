import { changeLanguage, languages, localeOf, useLanguage, useMessages } from '@amoxtli/ui/web';
import { Link } from 'react-router';

const names = { es: 'Español', en: 'English' };

export function Footer() {
  const words = useMessages('shell').footer;
  const current = useLanguage();
  return (
    <footer className="border-t border-hair bg-surface">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-6 sm:px-6">
        <Link to="/marcos" className="link inline-flex min-h-11 items-center">
          {words.frameworks}
        </Link>
        <Link to="/accesibilidad" className="link inline-flex min-h-11 items-center">
          {words.accessibility}
        </Link>
        <p className="text-sm text-soft">{words.source}</p>
        <div role="group" aria-label={words.languageLabel} className="-ml-2 flex gap-2 sm:ml-auto">
          {languages.map((language) => (
            <button key={language} type="button" lang={localeOf(language)} aria-pressed={language === current} className="min-h-11 px-2 underline-offset-4 aria-pressed:font-semibold aria-pressed:underline" onClick={() => void changeLanguage(language)}>
              {names[language]}
            </button>
          ))}
        </div>
      </div>
    </footer>
  );
}
