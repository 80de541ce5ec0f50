import type { ResponseDefinition, ResponseFace } from '@amoxtli/content/domain';
import type { ProblemResponse, ResponseKind } from '../graphql/block.models';
import type { FaceModel } from '../graphql/face.models';

/** One response as the screen gets it. */
export const toResponseModel = (response: ResponseDefinition): ProblemResponse => ({
  ...response,
  kind: response.kind.toUpperCase() as ResponseKind,
  face: response.face && toFaceModel(response.face),
});

function toFaceModel(face: ResponseFace): FaceModel {
  switch (face.kind) {
    case 'image':
      return { __typename: 'ImageFace', ...face };
    case 'choice_text':
      return { __typename: 'ChoiceTextFace', ...face };
    case 'drag_drop':
      return { __typename: 'DragDropFace', ...face };
    case 'annotation':
      return { __typename: 'AnnotationFace', ...face };
    case 'script':
      return { __typename: 'ScriptFace', ...face };
    case 'circuit':
      return { __typename: 'CircuitFace', ...face };
  }
}
