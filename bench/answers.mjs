/** What is measured: a problem of the seed course per kind, by usage key, and how to answer its responses as they are published. `wrong`: the answer is not meant to earn anything. */
export const COURSE = 'hojas-de-calculo-para-tu-trabajo';

const marked = (...places) => ({ choices }) => places.map((place) => choices[place].id);
const typed = (text) => () => [text];

/** The one choice with a field: its mark and its number. */
const field = (text) => ({ face }) => {
  const [{ id, parts }] = face.choices;
  return [id, `${parts.find((part) => 'input' in part).input}=${text}`];
};

/** Every thing where it belongs, by the places of the seed's picture. */
const placed = (...targets) => ({ face }) => [JSON.stringify(face.draggables.map(({ id }, index) => ({ [id]: targets[index] })))];

const kinds = [
  { kind: 'choice', problem: 'ej1-encabezado', give: [marked(1)] },
  { kind: 'checkboxes', problem: 'ex-bien-hecha', give: [marked(0, 2, 3)] },
  { kind: 'dropdown', problem: 'ej1-alineacion', give: [marked(1)] },
  { kind: 'numerical', problem: 'ej1-rango', give: [typed('240')] },
  { kind: 'text', problem: 'ex-funcion', give: [typed('MIN')] },
  { kind: 'numerical and text', problem: 'ej2-panaderia', give: [typed('1100'), typed('=SUMA(D2:D5)')] },
  { kind: 'formula', problem: 'taller-promedio', give: [typed('x/3 + (y+z)/3')] },
  { kind: 'pattern', problem: 'taller-rango', give: [typed('b2:b19')] },
  { kind: 'choice with fields', problem: 'taller-ancho', give: [field('3^2')] },
  { kind: 'annotation', problem: 'taller-nota', give: [marked(1)] },
  { kind: 'image', problem: 'taller-celda', give: [typed('[190,140]')] },
  { kind: 'drag and drop', problem: 'taller-acomodar', give: [placed('texto', 'numero', 'formula', 'texto')] },
  { kind: 'poll', problem: 'taller-programa', give: [marked(0)], wrong: true },
  { kind: 'Python check', problem: 'taller-dos-sumandos', give: [typed('40'), typed('60')] },
  { kind: 'scripted values, first met', problem: 'taller-venta', give: [typed('1')], wrong: true },
  { kind: 'scripted values, known', problem: 'taller-venta', give: [typed('2')], wrong: true, again: true },
];

/** Finds the problems in the published course: kinds with the run, the block and the answers to send. */
export async function findKinds(owner) {
  const { rows } = await owner.query(
    `select b.usage_key, b.course_run_id, b.block_id, p.definition from content.block b join content.problem p using (course_run_id, block_id)
     where b.usage_key = any ($1) order by p.version`,
    [kinds.map(({ problem }) => problem)],
  );
  return kinds.map(({ give, ...one }) => {
    const row = rows.findLast(({ usage_key: key }) => key === one.problem);
    if (!row) throw new Error(`the seed course has no ${one.problem}`);
    const answers = row.definition.responses.map((response, index) => ({ responseId: response.id, values: give[index](response) }));
    return { ...one, runId: row.course_run_id, block: row.block_id, blockId: `${row.course_run_id}.${row.block_id}`, answers };
  });
}
