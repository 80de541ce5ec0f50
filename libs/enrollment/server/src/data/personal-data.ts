import { shownCourse } from '@amoxtli/catalog/server';
import { declarePersonalData } from '@amoxtli/platform/server';

declarePersonalData('enrollment', {
  enrollment: {
    links: { learner_id: { as: 'Inscripciones', shows: { course_run_id: shownCourse, status: 'estado', enrolled_at: 'desde', left_at: 'hasta' }, onErasure: 'delete-unless-held' } },
  },
  seat: {
    links: { learner_id: { as: 'Lugares', shows: { course_run_id: shownCourse, seat_no: 'lugar' }, onErasure: { keep: 'el lugar es del curso y queda libre', blank: { learner_id: 'null' } } } },
  },
  kept_choice: {
    links: { learner_id: { as: 'Ejercicios que te tocaron', shows: { course_run_id: shownCourse, kind: 'tipo', chosen: 'lo que te tocó', kept_at: 'fecha' }, onErasure: 'delete' } },
    hides: { choice_id: 'clave interna', seq: 'clave interna' },
  },
});
