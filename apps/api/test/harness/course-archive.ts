import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { create } from 'tar';

/** Files of a course export by path; a null takes one of the sample's away. */
export type CourseFiles = Record<string, string | null>;

export type SampleOptions = { course?: string; maxAttempts?: number | null; due?: string; start?: string; end?: string; enrollmentStart?: string; enrollmentEnd?: string };

/** A small whole course: one text, one problem of each first kind, graded half exercises half exam. Usage keys are the file names. */
export function sampleCourse({ course = 'DEMO1', maxAttempts = 2, due, start = '2020-01-01T00:00:00Z', end = '2035-01-01T00:00:00Z', enrollmentStart = '2019-12-01T00:00:00Z', enrollmentEnd = '2034-12-01T00:00:00Z' }: SampleOptions = {}): Record<string, string> {
  const attempts = maxAttempts === null ? '' : ` max_attempts="${maxAttempts}"`;
  return {
    'course.xml': `<course url_name="r1" org="PRUEBA" course="${course}"/>`,
    'course/r1.xml': `<course display_name="Curso de prueba ${course}" start="${start}" end="${end}" enrollment_start="${enrollmentStart}" enrollment_end="${enrollmentEnd}" language="es"><chapter url_name="c1"/></course>`,
    'chapter/c1.xml': '<chapter display_name="Uno"><sequential url_name="s1"/><sequential url_name="s2"/></chapter>',
    'sequential/s1.xml': `<sequential display_name="Ejercicios" graded="true" format="Ejercicio"${due ? ` due="${due}"` : ''}><vertical url_name="u1"/><vertical url_name="u2"/></sequential>`,
    'sequential/s2.xml': '<sequential display_name="Examen" graded="true" format="Examen"><vertical url_name="u3"/></sequential>',
    'vertical/u1.xml': '<vertical display_name="Leer"><html url_name="h1"/></vertical>',
    'vertical/u2.xml': '<vertical display_name="Practicar"><problem url_name="p1"/><problem url_name="p2"/></vertical>',
    'vertical/u3.xml': '<vertical display_name="Examen"><problem url_name="p3"/></vertical>',
    'html/h1.xml': '<html filename="h1" display_name="Texto"/>',
    'html/h1.html': '<p>Hola, <strong>mundo</strong>.</p>',
    'problem/p1.xml': `<problem display_name="Elige"${attempts} showanswer="finished"><multiplechoiceresponse><label>¿Cuánto es 2 + 2?</label><choicegroup><choice correct="false">Tres<choicehint>Cuenta otra vez.</choicehint></choice><choice correct="true">Cuatro</choice></choicegroup></multiplechoiceresponse><solution><p>Dos y dos son cuatro.</p></solution></problem>`,
    'problem/p2.xml': `<problem display_name="Varias"${attempts} showanswer="never"><p>Mezcla</p><choiceresponse><label>Pares</label><checkboxgroup><choice correct="true">2</choice><choice correct="false">3</choice><choice correct="true">4</choice></checkboxgroup></choiceresponse><numericalresponse answer="3.14"><label>Pi</label><responseparam type="tolerance" default="0.01"/><formulaequationinput/></numericalresponse></problem>`,
    'problem/p3.xml': `<problem display_name="Final"${attempts}><optionresponse><label>Capital</label><optioninput><option correct="True">México</option><option correct="False">Puebla</option></optioninput></optionresponse><stringresponse answer="Benito Juárez" type="ci"><label>Presidente</label><additional_answer answer="Juárez"/><textline size="20"/></stringresponse></problem>`,
    'policies/r1/grading_policy.json': JSON.stringify({
      GRADER: [
        { type: 'Ejercicio', short_label: 'Ej', min_count: 1, drop_count: 0, weight: 0.5 },
        { type: 'Examen', short_label: 'Ex', min_count: 1, drop_count: 0, weight: 0.5 },
      ],
      GRADE_CUTOFFS: { Pass: 0.6 },
    }),
    'policies/r1/policy.json': '{}',
  };
}

/** Writes the files as a .tar.gz under a folder of its own; `drop` removes it. */
export async function packCourse(files: CourseFiles): Promise<{ path: string; drop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'amoxtli-archive-'));
  for (const [path, text] of Object.entries(files)) {
    if (text === null) continue;
    const file = join(folder, 'course', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const path = join(folder, 'course.tar.gz');
  await create({ gzip: true, file: path, cwd: folder, portable: true }, ['course']);
  return { path, drop: () => rmSync(folder, { recursive: true, force: true }) };
}
