import { shownCourse } from '@amoxtli/catalog/server';
import { declarePersonalData } from '@amoxtli/platform/server';

declarePersonalData('progress', {
  standing: {
    links: { learner_id: { as: 'Avance', shows: { course_run_id: shownCourse, percent: 'calificación', passed: 'aprobado', passed_at: 'aprobado el', updated_at: 'última vez que cambió' }, onErasure: 'delete' } },
    hides: { completed: 'marcas internas de lo que ya viste', last_unit_id: 'clave interna' },
  },
});
