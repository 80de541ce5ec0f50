import type { Constancia } from '../constancia';
import { validUntilOf } from '../career-rules';
import type { AchievementFacts } from './achievement-facts';
import { HOURS } from './credential-facts';
import { CREDENTIALS_V2, OPEN_BADGES_3, statusListUrl, urnUuid } from './identifiers';
import type { JsonObject } from './json-object';

/** Who signs: a did:web, with a name to show. */
export type Issuer = { did: string; name: string; publicUrl: string };

/** What each issuing gives: whose it is, when, its place in the lists of states. `random` draws that many bytes of chance. */
export type Issuing = { issuer: Issuer; holder: string; issuedAt: string; status: { listId: number; index: number }; random: (bytes: number) => Uint8Array };

/** The addresses that a constancia's credential speaks of. */
export type CoursePlace = { courseSlug: string; institutionSlug: string };

const GRADE = 'Calificación';

/** An Open Badges 3.0 credential (on VC Data Model 2.0) of a constancia: course, hours, institution, period, folio; valid for three years. */
export function composeConstancia(c: Constancia, place: CoursePlace, issuing: Issuing): JsonObject {
  const { publicUrl } = issuing.issuer;
  const facts: [string, string, string | null][] = [
    [HOURS, 'Result', c.hours === null ? null : String(c.hours)],
    [GRADE, 'Percent', c.gradePercent === null ? null : String(c.gradePercent)],
  ];
  const results = facts.flatMap(([name, resultType, value]) => (value === null ? [] : [{ id: urnUuid(issuing.random(16)), name, resultType, value }]));
  return envelope(issuing, {
    title: `${c.words.title}: ${c.course}`,
    validUntil: instantOf(validUntilOf(c.issuedOn)),
    subject: {
      licenseNumber: c.folio,
      ...(c.startsOn && { activityStartDate: instantOf(c.startsOn) }),
      ...(c.endsOn && { activityEndDate: instantOf(c.endsOn) }),
      ...(results.length > 0 && { result: results.map(({ id, value }) => ({ type: ['Result'], resultDescription: id, value })) }),
    },
    achievement: {
      id: `${publicUrl}/cursos/${encodeURIComponent(place.courseSlug)}`,
      achievementType: 'CertificateOfCompletion',
      humanCode: place.courseSlug,
      name: c.course,
      description: `Curso abierto en línea impartido por ${c.institution}.`,
      criteria: { narrative: `Acreditó el curso abierto en línea «${c.course}»${c.hours === null ? '' : `, de ${c.hours} horas`}, al alcanzar la calificación mínima que fijó ${c.institution}.` },
      creator: { id: `${publicUrl}/instituciones/${encodeURIComponent(place.institutionSlug)}`, type: ['Profile'], name: c.institution },
      ...(results.length > 0 && { resultDescription: results.map(({ id, name, resultType }) => ({ id, type: ['ResultDescription'], name, resultType })) }),
    },
    evidence: [{ id: c.verifyUrl, type: ['Evidence'], name: `${c.words.title} con folio ${c.folio}`, narrative: c.words.legends.join(' ') }],
  });
}

/** An Open Badges 3.0 credential of an attained competency, with its evidence in words and its alignment to other frameworks. */
export function composeAchievement(facts: AchievementFacts, issuing: Issuing): JsonObject {
  const { publicUrl } = issuing.issuer;
  const framework = `${facts.framework.title}, versión ${facts.framework.version}`;
  const hours = facts.hours === null ? null : { id: urnUuid(issuing.random(16)), value: String(facts.hours) };
  const id = `${publicUrl}/competencias/${encodeURIComponent(facts.key)}`;
  const alignment = facts.alignments.map((one) => ({
    type: ['Alignment'],
    targetType: 'CFItem',
    targetName: one.targetName,
    targetUrl: one.targetUrl,
    ...(one.targetFramework && { targetFramework: one.targetFramework }),
    ...(one.targetCode && { targetCode: one.targetCode }),
  }));
  return envelope(issuing, {
    title: facts.name,
    validUntil: facts.expiresOn === null ? null : instantOf(facts.expiresOn),
    subject: { activityEndDate: instantOf(facts.attainedOn), ...(hours && { result: [{ type: ['Result'], resultDescription: hours.id, value: hours.value }] }) },
    achievement: {
      id,
      achievementType: 'Competency',
      humanCode: facts.code,
      name: facts.level === null ? facts.name : `${facts.name} (${facts.level})`,
      description: facts.descriptor || facts.name,
      fieldOfStudy: framework,
      version: facts.framework.version,
      criteria: { narrative: facts.criteria },
      ...(hours && { resultDescription: [{ id: hours.id, type: ['ResultDescription'], name: HOURS, resultType: 'Result' }] }),
      ...(alignment.length > 0 && { alignment }),
    },
    evidence: facts.evidence.map(({ name, narrative, url }) => ({ ...(url && { id: url }), type: ['Evidence'], name, narrative })),
  });
}

type Parts = { title: string; validUntil: string | null; subject: JsonObject; achievement: JsonObject; evidence: JsonObject[] };

/** What both have in common. The subject is a random URN: two credentials of one person cannot be joined by it. */
function envelope({ issuer, holder, issuedAt, status, random }: Issuing, parts: Parts): JsonObject {
  return {
    '@context': [CREDENTIALS_V2, OPEN_BADGES_3],
    id: urnUuid(random(16)),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: parts.title,
    issuer: { id: issuer.did, type: ['Profile'], name: issuer.name, url: issuer.publicUrl },
    validFrom: issuedAt,
    ...(parts.validUntil && { validUntil: parts.validUntil }),
    credentialSubject: {
      id: urnUuid(random(16)),
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash: holder, identityType: 'name' }],
      ...parts.subject,
      achievement: { ...parts.achievement, type: ['Achievement'], inLanguage: 'es-MX' },
    },
    ...(parts.evidence.length > 0 && { evidence: parts.evidence }),
    credentialStatus: statusEntry(issuer, status),
  };
}

/**
 * Open Badges 3.0 has room for one state (`credentialStatus` 0..1): it is whether the credential was revoked. Whether it is suspended is told
 * by the list beside that one, at the same place (`suspensionBeside`).
 */
function statusEntry({ publicUrl }: Issuer, { listId, index }: Issuing['status']): JsonObject {
  const list = statusListUrl(publicUrl, listId, 'revocation');
  return { id: `${list}#${index}`, type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: String(index), statusListCredential: list };
}

/** Noon in UTC, so that the day is the same one all over Mexico. */
const instantOf = (day: string): string => `${day}T12:00:00Z`;
