import { Inject, Injectable } from '@nestjs/common';
import { normaliseEmail } from '@amoxtli/identity/domain';
import type { Clock } from '@amoxtli/platform/domain';
import { CLOCK, CONFIG, type Config, RateLimit } from '@amoxtli/platform/server';
import { AccountStore } from '../data/account.store';
import { OwnDataStore, type OwnRows } from '../data/own-data.store';
import { unseal } from '../tokens';

/** Reading everything of somebody is work; nobody needs it more often. */
const OFTEN = { limit: 6, windowSeconds: 3600 };

const CONTEXTS: Record<string, string> = {
  platform: 'Avisos', identity: 'Cuenta y perfil', content: 'Cursos que llevas', enrollment: 'Inscripciones', assessment: 'Respuestas', progress: 'Avance', credentials: 'Constancias y credenciales', competency: 'Competencias',
};

/** All that the platform holds of one person, as text to read: one JSON, written part by part. */
@Injectable()
export class ExportPerson {
  constructor(
    private readonly accounts: AccountStore,
    private readonly data: OwnDataStore,
    private readonly limits: RateLimit,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null, or when to try again. */
  tooMany(learnerId: string): Promise<Date | null> {
    return this.limits.take({ bucket: `own-data:${learnerId}`, ...OFTEN });
  }

  /** For the operator, who is asked by letter; null when nobody has that mail. */
  async byMail(typed: string): Promise<AsyncGenerator<string> | null> {
    const email = normaliseEmail(typed);
    const account = email === null ? null : await this.accounts.findByEmail(email);
    return account && this.write(account);
  }

  /** Null when there is no such account. */
  async of(learnerId: string): Promise<AsyncGenerator<string> | null> {
    const account = await this.accounts.find(learnerId);
    return account && this.write(account);
  }

  /** `{ context: { what: [rows] } }` after a line on what this is; what has no rows is left out. */
  private async *write(who: { learnerId: string; email: string }): AsyncGenerator<string> {
    yield `{\n"Qué es": ${json(`Todo lo que ${this.config.publicUrl} guarda de ${who.email}. Los archivos se abren en esa dirección, con tu sesión abierta.`)},\n"Fecha": ${json(this.clock.now())}`;
    let open: string | null = null;
    for await (const part of this.data.read(who)) {
      if (part.rows.length === 0) continue;
      const same = part.schema === open;
      if (!same) yield `${open === null ? '' : '\n}'},\n${json(CONTEXTS[part.schema] ?? part.schema)}: {`;
      yield `${same ? ',' : ''}\n${json(part.as)}: ${json(this.readable(part), 1)}`;
      open = part.schema;
    }
    yield open === null ? '\n}\n' : '\n}\n}\n';
  }

  private readable({ rows, sealed }: OwnRows): OwnRows['rows'] {
    if (sealed.length === 0) return rows;
    const open = (value: unknown, purpose: OwnRows['sealed'][number]['open']) => (Buffer.isBuffer(value) ? unseal(this.config.SECRET_KEY, value, purpose) : null);
    return rows.map((row) => ({ ...row, ...Object.fromEntries(sealed.map(({ as, open: purpose }) => [as, open(row[as], purpose)])) }));
  }
}

const json = (value: unknown, indent?: number) => JSON.stringify(value, null, indent);
