import { constanciaWords } from '../constancia';
import type { AchievementFacts } from './achievement-facts';
import { type Issuing, composeAchievement, composeConstancia } from './compose-credential';
import { type StatusPurpose, didDocumentOf, didWebOf, statusListUrl } from './identifiers';
import type { JsonObject } from './json-object';
import { makeSigningKey, openSigningKey, signCredential } from './sign-document';
import { composeStatusList } from './status-list';
import type { Trust } from './verify-document';

export const PUBLIC_URL = 'https://aprende.example.mx';
export const NOW = new Date('2026-07-01T12:00:00Z');

export const constancia = {
  folio: 'ZW00-0000-0000-0001',
  holder: 'Itzel Ñandú de la Peña',
  course: 'Pensamiento "crítico" <y> ciencia',
  institution: 'Universidad de Prueba',
  hours: 40,
  startsOn: '2026-01-10',
  endsOn: '2026-06-20',
  issuedOn: '2026-06-30',
  gradePercent: 92,
  verifyUrl: `${PUBLIC_URL}/verificar/ZW00-0000-0000-0001`,
  words: constanciaWords,
};

export const achievement: AchievementFacts = {
  key: 'ict-cft@3/KA.2',
  framework: { title: 'Marco de competencias docentes en TIC', version: '3' },
  code: 'KA.2',
  level: 'Adquisición de conocimientos',
  name: 'Usar la tecnología en la enseñanza',
  descriptor: 'Elige y usa recursos digitales para enseñar.',
  criteria: 'Dos evidencias aprobadas y una constancia.',
  evidence: [{ name: 'Constancia de curso', narrative: 'Acreditó un curso de 40 horas.', url: null }],
  alignments: [{ targetName: 'Estándar EC0366', targetFramework: 'CONOCER', targetCode: 'EC0366', targetUrl: 'https://conocer.example.mx/EC0366' }],
  attainedOn: '2026-06-15',
  expiresOn: null,
  hours: 40,
};

/** An issuer of its own for a spec: a key, its document, lists of states, and credentials signed with it. */
export async function testIssuer(publicUrl = PUBLIC_URL) {
  const did = didWebOf(publicUrl);
  const { publicKeyMultibase, secretKeyMultibase } = await makeSigningKey(did);
  const key = await openSigningKey(did, publicKeyMultibase, secretKeyMultibase);
  const issuing: Issuing = {
    issuer: { did, name: 'Amoxtli', publicUrl },
    holder: constancia.holder,
    issuedAt: '2026-06-30T18:00:00Z',
    status: { listId: 1, index: 94_567 },
    random: (size) => crypto.getRandomValues(new Uint8Array(size)),
  };
  const place = { courseSlug: 'pensamiento-critico', institutionSlug: 'prueba' };
  const didDocument = didDocumentOf(did, [publicKeyMultibase]);
  const sign = (document: JsonObject, now = NOW) => signCredential(document, key, now);
  const list = async (purpose: StatusPurpose, raised: number[] = []) => sign(await composeStatusList({ url: statusListUrl(publicUrl, 1, purpose), issuer: did, purpose, raised, now: NOW }));
  const trust: Trust = { didDocuments: [didDocument], statusLists: [await list('revocation'), await list('suspension')], now: NOW };
  return {
    did,
    key,
    didDocument,
    trust,
    sign,
    list,
    composed: { constancia: () => composeConstancia(constancia, place, issuing), achievement: () => composeAchievement(achievement, issuing) },
  };
}
