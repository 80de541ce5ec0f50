import { Inject, Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { type Clock, uuidV7 } from '@amoxtli/platform/domain';
import { CONFIG, type Config } from '../config/config';
import { Database, type Transaction } from '../db/database';
import { statement } from '../db/statement';
import { Jobs, jobKind } from '../jobs/jobs';
import { CLOCK } from '../tokens';

const mail = z.object({ mailId: z.string(), to: z.email(), subject: z.string().max(200), body: z.string() });
export type Mail = z.infer<typeof mail>;

const sendMail = jobKind('send-mail', mail, { deleteAfterSeconds: 60 });

const capture = statement<never>(
  'platform.capture-mail',
  'insert into platform.captured_mail (mail_id, recipient, subject, body) values ($1, $2, $3, $4) on conflict (mail_id) do nothing',
);
const captured = statement<{ recipient: string; subject: string; body: string; sent_at: Date }>(
  'platform.captured-mail',
  'select recipient, subject, body, sent_at from platform.captured_mail order by sent_at desc limit 50',
);

/** Mail leaves by SMTP; where no server is configured it is captured and can be read at a local page. */
@Injectable()
export class Mailer {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** True when mail is captured instead of sent. */
  get captures(): boolean {
    return this.config.SMTP_URL === undefined;
  }

  /** Queues a letter within the transaction that gives it its reason. Plain text, Spanish or English. Who may be asked twice for one letter gives its id. */
  async queue(tx: Transaction, letter: Omit<Mail, 'mailId'>, mailId: string = uuidV7(this.clock.now().getTime())): Promise<void> {
    await this.jobs.enqueue(tx, sendMail, { mailId, ...letter }, { id: mailId });
  }

  /** The worker's part. A retry carries the same Message-ID, so a mail server can drop a second copy. */
  async work(): Promise<void> {
    await this.jobs.work(sendMail, (letter) => this.deliver(letter));
  }

  async captured(): Promise<{ recipient: string; subject: string; body: string; sentAt: Date }[]> {
    return (await this.db.run(captured)).map(({ sent_at, ...rest }) => ({ ...rest, sentAt: sent_at }));
  }

  async deliver({ mailId, to, subject, body }: Mail): Promise<void> {
    if (this.config.SMTP_URL === undefined) {
      await this.db.run(capture, [mailId, to, subject, body]);
      return;
    }
    const transport = createTransport({ url: this.config.SMTP_URL, connectionTimeout: 10_000, socketTimeout: 20_000 });
    try {
      await transport.sendMail({ from: this.config.MAIL_FROM, to, subject, text: body, messageId: `<${mailId}@${new URL(this.config.publicUrl).hostname}>` });
    } finally {
      transport.close();
    }
  }
}
