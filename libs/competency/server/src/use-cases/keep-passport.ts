import { Inject, Injectable } from '@nestjs/common';
import { type Chance, type Clock, isUuid } from '@amoxtli/platform/domain';
import { makeFolio, readFolio } from '@amoxtli/credentials/domain';
import { CredentialFacade, type CredentialSummary } from '@amoxtli/credentials/server';
import { PersonStore } from '@amoxtli/identity/server';
import { CHANCE, CLOCK, Database, badInput } from '@amoxtli/platform/server';
import { type PassportRow, PassportStore } from '../data/passport.store';

/** What a stranger sees of an open passport. */
export type OpenPassport = { learnerId: string; code: string; holder: string; openedAt: Date; credentials: CredentialSummary[] };

/** A teacher opens the passport, says what is on it, and closes it; closed, its address leads nowhere, and opened again it has another. */
@Injectable()
export class KeepPassport {
  constructor(
    private readonly db: Database,
    private readonly store: PassportStore,
    private readonly credentials: CredentialFacade,
    private readonly people: PersonStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CHANCE) private readonly chance: Chance,
  ) {}

  async see(learnerId: string): Promise<{ passport: PassportRow; credentials: CredentialSummary[] }> {
    const [passport, credentials] = await Promise.all([this.store.find(learnerId), this.credentials.ofLearner(learnerId)]);
    return { passport, credentials };
  }

  /** `shown`: which credentials; none: all, also those to come. Open already, it keeps its address. */
  async open(learnerId: string, shown: readonly string[]): Promise<void> {
    const mine = new Set((await this.credentials.ofLearner(learnerId)).map(({ credentialId }) => credentialId));
    if (shown.some((id) => !isUuid(id) || !mine.has(id))) throw badInput();
    const passport = await this.store.find(learnerId);
    const code = passport.code ?? makeFolio(this.chance.bytes(10));
    await this.db.transaction(async (tx) => {
      if (!passport.code) await this.store.addCode(tx, code, learnerId);
      await this.store.keep(tx, { learnerId, code, shown: [...new Set(shown)], openedAt: passport.openedAt ?? this.clock.now() });
    });
  }

  async close(learnerId: string): Promise<void> {
    const passport = await this.store.find(learnerId);
    await this.db.transaction(async (tx) => {
      if (passport.code) await this.store.dropCode(tx, passport.code);
      await this.store.keep(tx, { ...passport, code: null, openedAt: null });
    });
  }

  /** The passport of that code as anyone may see it; null for any other text. */
  async read(typed: string): Promise<OpenPassport | null> {
    const code = readFolio(typed);
    const passport = code === null ? null : await this.store.byCode(code);
    if (!passport?.code || !passport.openedAt) return null;
    const [holder, all] = await Promise.all([this.people.nameOf(passport.learnerId), this.credentials.ofLearner(passport.learnerId)]);
    const credentials = all.filter(({ credentialId }) => passport.shown.length === 0 || passport.shown.includes(credentialId));
    return holder === null ? null : { learnerId: passport.learnerId, code: passport.code, holder, openedAt: passport.openedAt, credentials };
  }

  /** All that it shows and that stands, signed together; null when there is none. */
  async presentation(learnerId: string, shown: readonly CredentialSummary[]): Promise<object | null> {
    const standing = shown.filter(({ status }) => status === 'VALID').map(({ credentialId }) => credentialId);
    return standing.length === 0 ? null : this.credentials.presentation(learnerId, standing);
  }
}
