export { AgreementView } from './agreement-view';
export { QueuedEvidence } from './queued-evidence';
export { RubricForm } from './rubric-form';
export { WorkView } from './work-view';
