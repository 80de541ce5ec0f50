import { declareKeptFiles, declarePersonalData } from '@amoxtli/platform/server';

const COURSE = 'es contenido del curso, no de la persona';
const INNER = 'marcha interna del trabajo';

declarePersonalData('content', {
  publication: {
    links: { published_by: { as: 'Cursos que publicaste', shows: { title: 'título', version: 'versión', published_at: 'fecha' }, onErasure: { keep: 'el curso lo estudian otras personas; queda sin tu nombre' } } },
    hides: { course_run_id: 'clave interna', outline: COURSE, gradebook: COURSE, report: COURSE, archive_sha256: COURSE },
  },
  import_job: {
    links: { requested_by: { as: 'Cursos que importaste', shows: { file_name: 'archivo', state: 'estado', created_at: 'fecha' }, onErasure: 'delete' } },
    hides: { import_id: 'clave interna', upload_id: INNER, step: INNER, done: INNER, total: INNER, error: INNER, report: COURSE, course_run_id: 'clave interna' },
  },
});

declareKeptFiles('content', { asset: 't.sha256 = $1', publication: 't.archive_sha256 = $1' });
