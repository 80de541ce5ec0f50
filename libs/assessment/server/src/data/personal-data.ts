import { shownCourse } from '@amoxtli/catalog/server';
import { declarePersonalData } from '@amoxtli/platform/server';

const INNER = 'marcha interna';
const SEED = 'diría cómo se arma tu ejercicio';
const BLOCK = 'ejercicio';
const ACTED = { course_run_id: shownCourse, block_id: BLOCK, kind: 'qué se hizo', score: 'puntos', max_score: 'de', reason: 'razón', acted_at: 'fecha' };

declarePersonalData('assessment', {
  submission: {
    links: {
      learner_id: {
        as: 'Respuestas enviadas',
        shows: { submission_id: 'folio', course_run_id: shownCourse, block_id: BLOCK, attempt: 'intento', answers: 'respuestas', score: 'puntos', max_score: 'de', submitted_at: 'fecha' },
        onErasure: 'delete',
      },
    },
    hides: { version: INNER, max_attempts: INNER, body_hash: INNER, results: 'lo muestra el curso cuando toca; puede decir las respuestas correctas', era: INNER, acts_before: INNER, grading_method: INNER, seed: SEED },
  },
  block_state: {
    links: {
      learner_id: {
        as: 'Ejercicios',
        shows: { course_run_id: shownCourse, block_id: BLOCK, attempts: 'intentos', score: 'puntos', max_score: 'de', draft: 'borrador', last_submitted_at: 'último envío', updated_at: 'última vez que cambió' },
        onErasure: 'delete',
      },
    },
    hides: {
      correct: 'lo muestra el curso cuando toca', last_submission_id: INNER, era: INNER, acts: INNER, counted: INNER, grading_method: INNER, score_sum: INNER, max_sum: INNER, overridden: INNER, round: SEED, answered: INNER,
    },
  },
  staff_act: {
    links: {
      learner_id: { as: 'Lo que el equipo hizo con tus respuestas', shows: ACTED, onErasure: 'delete' },
      acted_by: { as: 'Lo que hiciste con respuestas de otras personas', shows: ACTED, onErasure: { keep: 'la calificación de otra persona depende de ello; queda sin tu nombre' } },
    },
    hides: { seq: INNER, grading_method: INNER, version: INNER, job_id: INNER },
  },
  rescore: {
    links: { learner_id: { as: 'Respuestas recalificadas', shows: { submission_id: 'folio', course_run_id: shownCourse, block_id: BLOCK, score: 'puntos', max_score: 'de' }, onErasure: 'delete' } },
    hides: { seq: INNER, version: INNER, results: 'lo muestra el curso cuando toca', correct: 'lo muestra el curso cuando toca' },
  },
  rescore_job: {
    links: {
      requested_by: {
        as: 'Recalificaciones que pediste', shows: { course_run_id: shownCourse, block_id: BLOCK, reason: 'razón', created_at: 'fecha' }, onErasure: { keep: 'es parte del historial del curso; queda sin tu nombre' },
      },
    },
    hides: { job_id: INNER, state: INNER, only_if_higher: INNER, total: INNER, done: INNER, raised: INNER, lowered: INNER, faulty: INNER, after_learner: 'dice hasta dónde va el trabajo', error: INNER, ended_at: INNER },
  },
});
