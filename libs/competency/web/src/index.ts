export { AgreementView } from './agreement-view';
export { FrameworkMatrix, type Matrix } from './framework-matrix';
export { QueuedEvidence } from './queued-evidence';
export { RubricForm } from './rubric-form';
export { WorkView } from './work-view';
export { PassportOwn } from './passport-own';
export { PassportPublic } from './passport-public';
