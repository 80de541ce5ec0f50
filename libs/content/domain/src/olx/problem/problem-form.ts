import type { ProblemDefinition, ProblemKey, ResponseDefinition, ResponseKey } from '../../problem';
import type { XmlElement } from '../read-xml';
import { writeXml } from '../write-xml';
import { annotationFormOf, writeAnnotation, type AnnotationForm } from './annotation-form';
import { checkboxFormOf, writeCheckbox, type CheckboxForm } from './checkbox-form';
import { choiceFormOf, writeChoice, type ChoiceForm } from './choice-form';
import { choiceTextFormOf, writeChoiceText, type ChoiceTextForm } from './choice-text-form';
import { element, markup, type QuestionForm } from './form';
import { formulaFormOf, writeFormula, type FormulaForm } from './formula-form';
import { imageFormOf, writeImage, type ImageForm } from './image-form';
import { numericalFormOf, writeNumerical, type NumericalForm } from './numerical-form';
import { optionFormOf, writeOption, type OptionForm } from './option-form';
import { pythonFormOf, writePython, type PythonForm } from './python-form';
import { textFormOf, writeText, type TextForm } from './text-form';

/** What an author fills in, by kind; a form is kept beside the reader of its kind. */
export type ProblemForm = ChoiceForm | CheckboxForm | OptionForm | NumericalForm | TextForm | FormulaForm | ImageForm | ChoiceTextForm | AnnotationForm | PythonForm;

/** The problem of one question as OLX that reads back to the same form. */
export function writeProblemForm(form: ProblemForm): string {
  const { explanation, hints } = form;
  return writeXml(element('problem', {}, ...(form.kind === 'python' ? writePython(form) : [writeResponse(form)]),
    ...(explanation ? [element('solution', {}, element('div', { class: 'detailed-solution' }, ...markup(explanation)))] : []),
    ...(hints.length > 0 ? [element('demandhint', {}, ...hints.map((hint) => element('hint', {}, ...markup(hint))))] : [])));
}

function writeResponse(form: Exclude<ProblemForm, PythonForm>): XmlElement {
  switch (form.kind) {
    case 'choice': return writeChoice(form);
    case 'checkbox': return writeCheckbox(form);
    case 'option': return writeOption(form);
    case 'numerical': return writeNumerical(form);
    case 'text': return writeText(form);
    case 'formula': return writeFormula(form);
    case 'image': return writeImage(form);
    case 'choice_text': return writeChoiceText(form);
    case 'annotation': return writeAnnotation(form);
  }
}

const forms: ((response: ResponseDefinition, key: ResponseKey) => Omit<ProblemForm, keyof QuestionForm> | null)[] = [choiceFormOf, checkboxFormOf, optionFormOf, numericalFormOf, textFormOf, formulaFormOf, imageFormOf, choiceTextFormOf, annotationFormOf];

/** The form of a problem that consists of one question; null for any other, which is edited as OLX. */
export function problemFormOf(definition: ProblemDefinition, key: ProblemKey): ProblemForm | null {
  const { body, responses, hints, varies } = definition;
  const [response, ...others] = responses;
  const own = response && key.responses[response.id];
  if (!response || varies || body.some((node) => typeof node !== 'string' && node[0] !== 'response')) return null;
  const judgedByKey = own && others.length === 0 && !key.program ? forms.map((formOf) => formOf(response, own)).find((form) => form !== null) : null;
  const read = judgedByKey ?? pythonFormOf(definition, key);
  return read ? ({ question: response.label ?? [], help: response.description, explanation: key.solution, hints, ...read } as ProblemForm) : null;
}
