import { shownCourse } from '@amoxtli/catalog/server';
import { declareKeptFiles, declarePersonalData } from '@amoxtli/platform/server';

const VERIFIABLE = { keep: 'una constancia emitida es un documento con validez: sigue pudiéndose verificar, con el nombre que lleva' };
const UNNAMED = { keep: 'es parte del historial; queda sin tu nombre' };
const INNER = 'marcha interna';

declarePersonalData('credentials', {
  certificate: {
    links: {
      learner_id: {
        as: 'Constancias',
        shows: {
          course_run_id: shownCourse, folio: 'folio', payload: 'lo que dice', issued_at: 'emitida el', revoked_at: 'anulada el', revoked_reason: 'razón',
          pdf_sha256: { as: 'archivo', sql: `'/constancias/' || t.folio || '.pdf'` },
        },
        onErasure: VERIFIABLE,
      },
      revoked_by: { as: 'Constancias que anulaste', shows: { folio: 'folio', revoked_at: 'fecha', revoked_reason: 'razón' }, onErasure: UNNAMED },
    },
  },
  certificate_code: { links: { learner_id: { as: 'Folios de constancias', shows: { folio: 'folio', course_run_id: shownCourse }, onErasure: VERIFIABLE } } },
  credential: {
    links: {
      learner_id: {
        as: 'Credenciales',
        shows: {
          title: 'título', kind: 'tipo', subject_key: 'de qué', code: 'código', document: { as: 'documento firmado', sql: 't.document::jsonb' }, issued_at: 'emitida el', expires_at: 'vale hasta',
          suspended_at: 'suspendida el', suspended_reason: 'razón de la suspensión', revoked_at: 'anulada el', revoked_reason: 'razón',
        },
        onErasure: VERIFIABLE,
      },
      suspended_by: { as: 'Credenciales que suspendiste', shows: { title: 'título', suspended_at: 'fecha', suspended_reason: 'razón' }, onErasure: UNNAMED },
      revoked_by: { as: 'Credenciales que anulaste', shows: { title: 'título', revoked_at: 'fecha', revoked_reason: 'razón' }, onErasure: UNNAMED },
    },
    hides: { credential_id: 'clave interna', edition: INNER, request_id: INNER, list_id: INNER, place: INNER },
  },
  credential_code: { links: { learner_id: { as: 'Códigos de credenciales', shows: { code: 'código' }, onErasure: VERIFIABLE } }, hides: { credential_id: 'clave interna' } },
  institution_seal: {
    links: { updated_by: { as: 'Sellos que cambiaste', shows: { updated_at: 'fecha' }, onErasure: UNNAMED } },
    hides: { institution_id: 'clave interna', seal_sha256: 'es de la institución', signers: 'es de la institución' },
  },
  bulk_issue_job: {
    links: { requested_by: { as: 'Emisiones que pediste', shows: { course_run_id: shownCourse, total: 'constancias', created_at: 'fecha' }, onErasure: UNNAMED } },
    hides: { job_id: INNER, state: INNER, done: INNER, issued: INNER, after_learner: 'dice hasta dónde va el trabajo', error: INNER, moved_at: INNER, ended_at: INNER },
  },
});

declareKeptFiles('credentials', { certificate: 't.pdf_sha256 = $1', institution_seal: `t.seal_sha256 = $1 or t.signers::text like '%' || $1 || '%'` });
