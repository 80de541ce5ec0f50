import { declareKeptFiles, declarePersonalData } from '@amoxtli/platform/server';

const framework = (id: string) => `(select f.code || '@' || f.version from competency.framework f where f.framework_id = ${id})`;
const COMPETENCY = { as: 'competencia', sql: `(select ${framework('c.framework_id')} || '/' || c.code from competency.competency c where c.competency_id = t.competency_id)` };
const FRAMEWORK = { as: 'marco', sql: framework('t.framework_id') };
const PIECE = { as: 'evidencia', sql: '(select e.title from competency.evidence e where e.learner_id = t.learner_id and e.evidence_id = t.evidence_id)' };
const INNER = 'clave interna';
const COMMON = { keep: 'es de todas las personas que lo usan; queda sin tu nombre' };
const SEEN = { score: 'puntaje', proficient: 'alcanza', marks: 'niveles marcados', reason: 'razón' };
const VERDICT = { version: 'versión', round: 'valoración', decision: 'decisión', score: 'puntaje', proficient: 'alcanza', marks: 'niveles marcados', reason: 'razón', judged_at: 'fecha' };
const INSTITUTION = { as: 'institución', sql: '(select i.name from identity.institution i where i.institution_id = t.institution_id)' };

/** What a teacher shows and what was said of it. */
declarePersonalData('competency', {
  evidence: {
    links: {
      learner_id: {
        as: 'Evidencias',
        shows: {
          competency_id: COMPETENCY, kind: 'tipo', state: 'estado', institution_id: INSTITUTION, version: 'versión', title: 'título', body: 'contenido', score: 'puntaje', created_at: 'creada el', submitted_at: 'entregada el',
          decided_at: 'valorada el', source: 'de dónde viene',
        },
        onErasure: 'delete',
      },
    },
    hides: { evidence_id: INNER, rubric_id: INNER, task_id: INNER, round: INNER },
  },
  evidence_version: {
    links: { learner_id: { as: 'Versiones entregadas', shows: { version: 'versión', title: 'título', body: 'contenido', files: 'archivos', submitted_at: 'fecha' }, onErasure: 'delete' } },
    hides: { evidence_id: INNER },
  },
  evidence_file: {
    links: {
      learner_id: {
        as: 'Archivos de evidencias',
        shows: { evidence_id: PIECE, name: 'nombre', media_type: 'tipo', bytes: 'bytes', added_at: 'subido el', removed_at: 'quitado el', file_id: { as: 'archivo', sql: `'/evidencias/archivos/' || t.file_id` } },
        onErasure: 'delete',
      },
    },
    hides: { sha256: 'clave interna del archivo' },
    file: 'sha256',
  },
  claim: {
    links: {
      learner_id: { as: 'Veces que alguien tomó tu evidencia para valorarla', shows: { evidence_id: PIECE, round: 'valoración', claimed_at: 'fecha' }, onErasure: 'delete' },
      assessor_id: { as: 'Evidencias que tomaste para valorar', shows: { version: 'versión', round: 'valoración', claimed_at: 'fecha', expires_at: 'hasta' }, onErasure: 'delete' },
    },
  },
  judgement: {
    links: {
      learner_id: { as: 'Valoraciones de tus evidencias', shows: { evidence_id: PIECE, ...VERDICT, appealed: 'por inconformidad' }, onErasure: 'delete' },
      assessor_id: { as: 'Valoraciones que diste', shows: VERDICT, onErasure: { keep: 'la evidencia de otra persona se decidió con ella; queda sin tu nombre' } },
    },
  },
  self_rating: {
    links: { learner_id: { as: 'Valoraciones que hiciste de ti', shows: { evidence_id: PIECE, ...SEEN, rated_at: 'fecha' }, onErasure: 'delete' } },
  },
  peer_invitation: {
    links: { learner_id: { as: 'Invitaciones a colegas', shows: { evidence_id: PIECE, code: 'código', created_at: 'hecha el', expires_at: 'vale hasta', closed_at: 'cerrada el' }, onErasure: 'delete' } },
    hides: { invitation_id: INNER, place: INNER },
  },
  peer_invitation_code: { links: { learner_id: { as: 'Códigos de invitaciones', shows: { code: 'código' }, onErasure: 'delete' } }, hides: { invitation_id: INNER } },
  peer_review: {
    links: {
      learner_id: { as: 'Opiniones de colegas sobre tus evidencias', shows: { evidence_id: PIECE, version: 'versión', ...SEEN, reviewed_at: 'fecha' }, onErasure: 'delete' },
      reviewer_id: { as: 'Opiniones que diste a colegas', shows: { version: 'versión', ...SEEN, reviewed_at: 'fecha' }, onErasure: { keep: 'es parte de la evidencia de otra persona; queda sin tu nombre' } },
    },
    hides: { review_id: INNER, invitation_id: INNER },
  },
  appeal: { links: { learner_id: { as: 'Inconformidades', shows: { evidence_id: PIECE, version: 'versión', reason: 'razón', appealed_at: 'fecha' }, onErasure: 'delete' } } },
  log_entry: {
    links: {
      learner_id: {
        as: 'Historial de competencias',
        shows: { competency_id: COMPETENCY, kind: 'qué pasó', at: 'fecha', evidence_kind: 'tipo de evidencia', score: 'puntaje', judged: 'valorada por una persona', attains: 'basta por sí sola', reason: 'razón', evidence_id: PIECE },
        onErasure: 'delete',
      },
    },
    hides: { entry_id: INNER, of_entry: INNER },
  },
  attainment: {
    links: {
      learner_id: {
        as: 'Competencias', shows: { competency_id: COMPETENCY, attained: 'lograda', attained_at: 'lograda el', expires_at: 'vale hasta', value: 'valor', computed_at: 'calculada el' }, onErasure: 'delete',
      },
    },
  },
});

/** What a teacher means to do and shows to others, and what they made for many. */
declarePersonalData('competency', {
  diagnosis: {
    links: { learner_id: { as: 'Diagnósticos', shows: { framework_id: FRAMEWORK, answers: 'respuestas', result: 'resultado', started_at: 'empezado el', finished_at: 'terminado el' }, onErasure: 'delete' } },
    hides: { diagnosis_id: INNER },
  },
  plan: {
    links: { learner_id: { as: 'Planes', shows: { framework_id: FRAMEWORK, title: 'título', items: 'pasos', due_on: 'para el', created_at: 'creado el', closed_at: 'cerrado el' }, onErasure: 'delete' } },
    hides: { plan_id: INNER, template_id: INNER, time_zone: INNER },
  },
  passport: { links: { learner_id: { as: 'Pasaporte', shows: { code: 'código de la página pública', shown: 'lo que muestra', opened_at: 'abierto el' }, onErasure: 'delete' } } },
  passport_code: { links: { learner_id: { as: 'Códigos de pasaporte', shows: { code: 'código' }, onErasure: 'delete' } } },
  framework: {
    links: { created_by: { as: 'Marcos que creaste', shows: { code: 'clave', version: 'versión', created_at: 'fecha' }, onErasure: COMMON } },
    hides: { framework_id: INNER, state: 'es del marco', document: 'es del marco', judging: 'es del marco', published_at: 'es del marco' },
  },
  rubric: {
    links: { created_by: { as: 'Rúbricas que creaste', shows: { competency_id: COMPETENCY, version: 'versión', created_at: 'fecha' }, onErasure: COMMON } },
    hides: { rubric_id: INNER, document: 'es de la rúbrica' },
  },
  plan_template: {
    links: { created_by: { as: 'Planes que ofreciste a muchas personas', shows: { title: 'título', framework_id: FRAMEWORK, due_on: 'para el', created_at: 'fecha', closed_at: 'cerrado el' }, onErasure: COMMON } },
    hides: { template_id: INNER, client_id: INNER, institution_id: INNER, items: 'es del plan', audience: 'es del plan', time_zone: INNER },
  },
});

declareKeptFiles('competency', { evidence_file: 't.sha256 = $1' });
