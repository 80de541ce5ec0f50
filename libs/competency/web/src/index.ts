export { AgreementView } from './agreement-view';
export { EvidenceDesk } from './evidence-desk';
export { FrameworkMatrix, type Matrix } from './framework-matrix';
export { NewEvidence } from './new-evidence';
export { QueuedEvidence } from './queued-evidence';
export { RubricForm } from './rubric-form';
export { WorkView } from './work-view';
