import { Injectable } from '@nestjs/common';
import { type Constancia, readFolio } from '@amoxtli/credentials/domain';
import { RateLimit } from '@amoxtli/platform/server';
import { CertificateStore } from '../data/certificate.store';

export type Verification =
  | { kind: 'valid'; constancia: Constancia }
  | { kind: 'suspended'; folio: string; suspendedAt: Date; reason: string }
  | { kind: 'revoked'; folio: string; revokedAt: Date; reason: string }
  | { kind: 'unknown'; folio: string };

/** Says of a folio whether it is valid, suspended, revoked or unknown; whatever is typed, nothing more. */
@Injectable()
export class VerifyCertificate {
  constructor(
    private readonly store: CertificateStore,
    private readonly limits: RateLimit,
  ) {}

  async run(typed: string): Promise<Verification> {
    const folio = readFolio(typed);
    const row = folio && (await this.store.byFolio(folio));
    if (!row) return { kind: 'unknown', folio: folio ?? typed.slice(0, 40) };
    if (row.revokedAt) return { kind: 'revoked', folio: row.folio, revokedAt: row.revokedAt, reason: row.revokedReason ?? '' };
    if (row.suspendedAt) return { kind: 'suspended', folio: row.folio, suspendedAt: row.suspendedAt, reason: row.suspendedReason ?? '' };
    return { kind: 'valid', constancia: row.payload };
  }

  /** When an address asks too often: the time to try again. */
  tooMany(ip: string): Promise<Date | null> {
    return this.limits.take({ bucket: `verify:${ip}`, limit: 600, windowSeconds: 600 });
  }
}
