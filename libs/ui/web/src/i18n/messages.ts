import type { account } from './account.es';
import type { admin } from './admin.es';
import type { assess } from './assess.es';
import type { competency } from './competency.es';
import type { frameworks } from './frameworks.es';
import type { constancias } from './constancias.es';
import type { learn } from './learn.es';
import type { passport } from './passport.es';
import type { keeping } from './keeping.es';
import type { peers } from './peers.es';
import type { plans } from './plans.es';
import type { publicArea } from './public.es';
import type { shell } from './shell.es';
import type { teach } from './teach.es';
import type { verifier } from './verifier.es';
import { type Language, getLanguage, setLanguage, useLanguage } from './language';

/** Spanish is the source of truth: English has exactly the same keys, or it is a type error. */
export type Messages = { shell: typeof shell; public: typeof publicArea; account: typeof account; learn: typeof learn; admin: typeof admin; teach: typeof teach; assess: typeof assess; frameworks: typeof frameworks; verifier: typeof verifier; passport: typeof passport; constancias: typeof constancias; competency: typeof competency; peers: typeof peers; plans: typeof plans; keeping: typeof keeping };
export type Area = keyof Messages;

type Loaders = { [A in Area]: () => Promise<Messages[A]> };

export const loaders: Record<Language, Loaders> = {
  es: {
    shell: () => import('./shell.es').then((m) => m.shell),
    public: () => import('./public.es').then((m) => m.publicArea),
    account: () => import('./account.es').then((m) => m.account),
    learn: () => import('./learn.es').then((m) => m.learn),
    admin: () => import('./admin.es').then((m) => m.admin),
    teach: () => import('./teach.es').then((m) => m.teach),
    frameworks: () => import('./frameworks.es').then((m) => m.frameworks),
    assess: () => import('./assess.es').then((m) => m.assess),
    verifier: () => import('./verifier.es').then((m) => m.verifier),
    passport: () => import('./passport.es').then((m) => m.passport),
    constancias: () => import('./constancias.es').then((m) => m.constancias),
    competency: () => import('./competency.es').then((m) => m.competency),
    peers: () => import('./peers.es').then((m) => m.peers),
    plans: () => import('./plans.es').then((m) => m.plans),
    keeping: () => import('./keeping.es').then((m) => m.keeping),
  },
  en: {
    shell: () => import('./shell.en').then((m) => m.shell),
    public: () => import('./public.en').then((m) => m.publicArea),
    account: () => import('./account.en').then((m) => m.account),
    learn: () => import('./learn.en').then((m) => m.learn),
    admin: () => import('./admin.en').then((m) => m.admin),
    teach: () => import('./teach.en').then((m) => m.teach),
    frameworks: () => import('./frameworks.en').then((m) => m.frameworks),
    assess: () => import('./assess.en').then((m) => m.assess),
    verifier: () => import('./verifier.en').then((m) => m.verifier),
    passport: () => import('./passport.en').then((m) => m.passport),
    constancias: () => import('./constancias.en').then((m) => m.constancias),
    competency: () => import('./competency.en').then((m) => m.competency),
    peers: () => import('./peers.en').then((m) => m.peers),
    plans: () => import('./plans.en').then((m) => m.plans),
    keeping: () => import('./keeping.en').then((m) => m.keeping),
  },
};

const loaded: Record<Language, Partial<Messages>> = { es: {}, en: {} };

/** A route waits for the words of its area, in the language in use, before it shows. */
export async function loadMessages(...areas: Area[]): Promise<void> {
  await Promise.all(areas.map((area) => load(getLanguage(), area)));
}

/** Fetches the other language's words for all that is on screen, then changes at once. */
export async function changeLanguage(language: Language): Promise<void> {
  const open = Object.keys(loaded[getLanguage()]).filter((area): area is Area => area in loaders.es);
  await Promise.all(open.map((area) => load(language, area)));
  setLanguage(language);
}

export function useMessages<A extends Area>(area: A): Messages[A] {
  const words = loaded[useLanguage()][area];
  if (!words) throw new Error(`The words of "${area}" were not loaded by the route.`);
  return words;
}

async function load<A extends Area>(language: Language, area: A): Promise<void> {
  const words: Partial<Messages> = loaded[language];
  words[area] ??= await loaders[language][area]();
}
