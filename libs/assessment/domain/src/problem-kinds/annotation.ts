import type { AnnotationKey } from '@amoxtli/content/domain';
import { WRONG, type Verdict, ownValue, verdictOf } from '../answers';

/** A tag for a text out of several, worth what the author gave it; the comment beside it is not judged. Values: the tag's id, then `comment=…`. Source: capa's annotationresponse. */
export function gradeAnnotation(key: AnnotationKey, given: readonly string[]): Verdict {
  const tags = given.filter((value) => !value.startsWith('comment='));
  return tags.length === 1 ? verdictOf(ownValue(key.shares, tags[0]) ?? 0) : WRONG;
}
