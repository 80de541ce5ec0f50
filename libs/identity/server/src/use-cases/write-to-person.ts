import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, Database, Mailer } from '@amoxtli/platform/server';
import { PersonStore } from '../data/person.store';

/** Plain text in both languages; the body's first line and its end are the same in all. */
export type Letter = Record<'es' | 'en', { subject: string; what: string }>;

const WORDS = {
  es: { hello: (name: string) => `Hola, ${name}:`, off: (link: string) => `Si no quieres estas cartas, apágalas en tu perfil: ${link}` },
  en: { hello: (name: string) => `Hello ${name},`, off: (link: string) => `If you do not want these letters, switch them off in your profile: ${link}` },
};

/** Contexts above tell a person by letter what became of their work. Mail is not private: a letter says that there is something to read, and where. */
@Injectable()
export class WriteToPerson {
  constructor(
    private readonly db: Database,
    private readonly people: PersonStore,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `path` is on our own site; asked twice under one id, it is one letter. Who does not want letters gets none. */
  async run(learnerId: string, letterId: string, letter: Letter, path: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const to = await this.people.addressee(tx, learnerId);
      if (!to) return;
      const { hello, off } = WORDS[to.locale];
      const { subject, what } = letter[to.locale];
      const body = [hello(to.displayName), what, `${this.config.publicUrl}${path}`, off(`${this.config.publicUrl}/perfil`), 'Amoxtli'].join('\n\n');
      await this.mailer.queue(tx, { to: to.email, subject, body }, letterId);
    });
  }
}
