/** A course run as the person who took it reads it: by its title. For what contexts above declare of their rows `t`. */
export const shownCourse = {
  as: 'curso',
  sql: '(select c.title from catalog.course_run r join catalog.course c using (course_id) where r.course_run_id = t.course_run_id)',
};
