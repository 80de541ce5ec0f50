import type { ResponseFace } from '../../problem';
import { childrenNamed, type XmlElement } from '../read-xml';
import { annotationLook } from './annotation';
import { choiceLook } from './choice';
import { numberedChoices } from './choices';
import { imageFace } from './image';
import { optionLook, optionsOf } from './option';
import { fieldLook, type Look, type Words } from './response-reading';

type WidgetReader = (input: XmlElement, words: Words) => Look | null;

/** The inputs that a response judged by Python may have, and how each looks; null: something that it needs is missing. */
const widgets: Partial<Record<string, WidgetReader>> = {
  textline: (input) => fieldLook('text', input),
  formulaequationinput: (input) => fieldLook('formula', input),
  chemicalequationinput: (input) => fieldLook('chemical', input),
  textbox: (input) => fieldLook('long_text', input),
  textarea: (input) => fieldLook('long_text', input),
  optioninput: (input) => (optionsOf(input).length > 0 ? optionLook(optionsOf(input)) : null),
  choicegroup: (input, words) => choiceLook(input, numberedChoices(input, words)),
  radiogroup: (input, words) => choiceLook(input, numberedChoices(input, words)),
  checkboxgroup: (input, words) => ({ ...choiceLook(input, numberedChoices(input, words)), kind: 'checkbox' }),
  annotationinput: annotationLook,
  imageinput: (input, words) => withFace('image', imageFace(input, words)),
  drag_and_drop_input: (input, words) => withFace('drag_drop', dragDropFace(input, words)),
  jsinput: (input, words) => withFace('script', scriptFace(input, words)),
  schematic: (input) => withFace('circuit', circuitFace(input)),
};

/** Older inputs that need a program of their own which no export carries: they count as inputs, and their problem is kept. */
const withoutProgram = ['crystallography', 'vsepr_input', 'designprotein2dinput', 'editageneinput', 'editamolecule', 'filesubmission', 'matlabinput', 'javascriptinput'];

export const isWidget = (tag: string): boolean => widgets[tag] !== undefined || withoutProgram.includes(tag);

/** How an input looks; null when it cannot be shown. */
export const lookOf = (input: XmlElement, words: Words): Look | null => widgets[input.name]?.(input, words) ?? null;

const withFace = (kind: Look['kind'], face: ResponseFace | null): Look | null => face && { kind, choices: [], trailingText: null, shuffle: false, pool: null, face };

function dragDropFace(input: XmlElement, words: Words): ResponseFace | null {
  if (!input.attributes.img) return null;
  const number = (text: string | undefined) => Number.parseFloat(text ?? '0') || 0;
  return {
    kind: 'drag_drop',
    url: words.link(input.attributes.img),
    targets: childrenNamed(input, 'target').map(({ attributes: { id = '', x, y, w, h } }, index) => ({ id, label: id || String(index + 1), x: number(x), y: number(y), width: number(w), height: number(h) })),
    draggables: childrenNamed(input, 'draggable').map(({ attributes: { id = '', label = '', icon, can_reuse } }) => ({
      id, label, url: icon ? words.link(icon) : null, reusable: can_reuse?.toLowerCase() === 'true',
    })),
    onePerTarget: input.attributes.one_per_target?.toLowerCase() !== 'false',
  };
}

function scriptFace({ attributes }: XmlElement, words: Words): ResponseFace | null {
  if (!attributes.html_file) return null;
  const { get_statefn: get, set_statefn: set } = attributes;
  return {
    kind: 'script',
    url: words.link(attributes.html_file),
    width: Number.parseInt(attributes.width ?? '', 10) || 400,
    height: Number.parseInt(attributes.height ?? '', 10) || 300,
    initialState: attributes.initial_state ?? null,
    gradeFunction: attributes.gradefn ?? null,
    stateFunctions: get && set ? { get, set } : null,
  };
}

const circuitFace = ({ attributes }: XmlElement): ResponseFace => ({
  kind: 'circuit',
  width: Number.parseInt(attributes.width ?? '', 10) || 640,
  height: Number.parseInt(attributes.height ?? '', 10) || 480,
  parts: attributes.parts ?? null,
  analyses: attributes.analyses ?? null,
  initialValue: attributes.initial_value ?? null,
});
