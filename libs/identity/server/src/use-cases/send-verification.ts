import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, Mailer, type Transaction } from '@amoxtli/platform/server';
import { MailTokenStore } from '../data/mail-token.store';
import { verifyLetter } from '../letters';
import { newToken } from '../tokens';

const HOURS = 48;

/** Queues the letter whose link confirms an address. */
@Injectable()
export class SendVerification {
  constructor(
    private readonly tokens: MailTokenStore,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(tx: Transaction, person: { learnerId: string; displayName: string; email: string; locale: 'es' | 'en' }): Promise<void> {
    const token = newToken();
    await this.tokens.keep(tx, token, person.learnerId, 'verify-email', HOURS);
    const letter = verifyLetter[person.locale](person.displayName, `${this.config.publicUrl}/verificar-correo?token=${token}`);
    await this.mailer.queue(tx, { to: person.email, ...letter });
  }
}
