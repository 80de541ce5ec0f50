import { Inject, Injectable } from '@nestjs/common';
import { type CredentialFacts, bakePng, bakeSvg, dayIn, factsOf, longDay } from '@amoxtli/credentials/domain';
import { CONFIG, type Config } from '@amoxtli/platform/server';
import type { CredentialRow } from '../data/credential.store';
import { drawBadgePng, drawBadgeSvg } from '../drawing/draw-badge';
import { type CredentialPage, drawCredential } from '../drawing/draw-credential';

export type CredentialForm = 'json' | 'svg' | 'png' | 'pdf';

const ZONE = 'America/Mexico_City';
const KINDS = { CERTIFICATE: 'Constancia', COMPETENCY: 'Competencia' };

/** A credential in the form that is asked for: as it was signed, inside its badge, or as a page to print. */
@Injectable()
export class DrawCredentialFile {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async run(row: CredentialRow, form: CredentialForm): Promise<Buffer | string> {
    if (form === 'json') return row.document;
    const facts = factsOf(JSON.parse(row.document));
    const verifyUrl = `${this.config.publicUrl}/verificar-credencial/${row.code}`;
    const badge = { kind: row.kind, title: row.title, holder: facts.holder ?? '', issuer: facts.issuer ?? '', verifyUrl };
    if (form === 'svg') return bakeSvg(drawBadgeSvg(badge), row.document);
    if (form === 'png') return Buffer.from(bakePng(drawBadgePng(badge), row.document));
    return drawCredential(pageOf(row, facts, verifyUrl));
  }
}

function pageOf({ kind, title, code }: CredentialRow, facts: CredentialFacts, verifyUrl: string): CredentialPage {
  const day = (instant: string | null) => instant && longDay(dayIn(new Date(instant), ZONE));
  const told: [string, string | null][] = [
    ['Institución', facts.institution],
    ['Marco', facts.framework],
    ['Alineado con', facts.alignedWith.join('; ')],
    ['Duración', facts.hours && `${facts.hours} horas`],
    ['Folio', facts.folio],
    ['Expedida', day(facts.validFrom)],
    ['Vigente hasta', day(facts.validUntil)],
  ];
  return {
    kind: KINDS[kind],
    title: facts.achievement ?? title,
    holder: facts.holder ?? '',
    issuer: facts.issuer ?? '',
    facts: told.flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
    criteria: facts.criteria,
    code,
    verifyUrl,
  };
}
