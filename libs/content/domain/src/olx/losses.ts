import type { ImportLoss, LossSeverity } from '../import-report';

type Words = (params: Record<string, string>) => string;

/** Every code a report may carry: how grave it is and what it says in Spanish. Codes are stable; screens and tests rely on them. */
const catalogue = {
  'block-kept': ['warning', (p) => `El bloque «${p.kind}» se conserva entero, pero todavía no se puede mostrar (${p.reasons}).`],
  'block-broken': ['error', (p) => `El bloque «${p.kind}» está mal formado; se guarda su fuente, visible sólo para el equipo: ${p.problem}`],
  'active-content': ['warning', (p) => `Contenido activo (${p.reasons}): se muestra completo en un marco aislado, sin acceso a la plataforma.`],
  'attributes-dropped': ['info', (p) => `Atributos sin efecto fuera de su plataforma de origen: ${p.names}. El original se conserva.`],
  'style-dropped': ['warning', (p) => `Estilos propios que el problema no muestra: ${p.names}. El original se conserva.`],
  'unresolved-asset': ['warning', (p) => `El enlace «${p.link}» apunta a un archivo que no está en static/.`],
  'unresolved-link': ['warning', (p) => `El enlace «${p.link}» apunta a algo que no está en el curso.`],
  'relative-link': ['info', (p) => `El enlace «${p.link}» es relativo a la plataforma de origen y se deja como está.`],
  'missing-file': ['error', (p) => `Falta el archivo «${p.path}».`],
  'missing-caption': ['warning', (p) => `Falta el archivo de subtítulos «${p.path}».`],
  'video-without-source': ['warning', () => 'El video no tiene ninguna fuente que se pueda reproducir.'],
  'hints-ignored': ['warning', (p) => `Pistas «${p.kind}» que todavía no se muestran. El original se conserva.`],
  'problem-script-dropped': ['warning', (p) => `«${p.kind}» actuaba sobre la página de la plataforma de origen y aquí no tiene efecto. El original se conserva.`],
  'circuit-not-drawn': ['warning', () => 'El problema pide dibujar un circuito: se muestra, pero no se puede responder aquí y no cuenta en la calificación.'],
  'python-two': ['warning', (p) => `El programa está en Python 2; se tradujo lo mecánico (líneas ${p.lines}). Revisa que el ejercicio se comporte igual.`],
  'python-two-doubt': ['warning', (p) => `Python 2: revisa «${p.kind}» en la línea ${p.line} del programa; puede significar otra cosa en Python 3.`],
  'python-module': ['warning', (p) => `El programa usa el módulo «${p.module}», que aquí no está: sus revisiones fallarán, sin costar intentos, hasta que se cambie.`],
  'choice-names-hidden': ['info', () => 'Los nombres de las opciones delataban la respuesta; se cambiaron por números.'],
  'repeated-reference': ['warning', (p) => `«${p.kind}/${p.name}» aparece más de una vez en el curso; sólo se muestra la primera.`],
  'renamed-key': ['info', (p) => `Dos bloques se llaman «${p.name}»; éste se identifica como «${p.key}».`],
  'unreadable-value': ['warning', (p) => `El valor «${p.value}» de «${p.name}» no se entiende y se deja sin efecto.`],
  'unreadable-policy': ['error', (p) => `El archivo de políticas no se puede leer: ${p.problem}`],
  'no-grading-policy': ['warning', () => 'No hay política de calificación; el curso se aprueba con la mitad y nada pondera.'],
  'weights-not-one': ['warning', (p) => `Los pesos de la calificación suman ${p.sum} y no 1.`],
  'unknown-format': ['warning', (p) => `La subsección se califica como «${p.format}», que no está en la política de calificación.`],
  'setting-not-applied': ['warning', (p) => `El ajuste «${p.name}» todavía no tiene efecto.`],
  'overview-simplified': ['info', () => 'La presentación del curso tenía contenido activo; se muestran sólo sus palabras.'],
  'not-imported': ['info', (p) => `«${p.what}» todavía no se importa.`],
  drafts: ['info', (p) => `${p.count} archivos de borrador no se importan; sólo lo publicado.`],
  orphan: ['info', (p) => `«${p.kind}/${p.name}» no se usa en ninguna parte del curso y no se importa.`],
  'implied-parent': ['info', (p) => `«${p.kind}» está fuera de una unidad; se le hizo una propia.`],
} satisfies Record<string, [LossSeverity, Words]>;

export type LossCode = keyof typeof catalogue;

/** A loss with its severity and Spanish message. `line` null: the whole file. */
export function loss(code: LossCode, file: string, line: number | null, params: Record<string, string> = {}): ImportLoss {
  const [severity, words]: [LossSeverity, Words] = catalogue[code];
  return { severity, file, line, code, message: words(params), params };
}
