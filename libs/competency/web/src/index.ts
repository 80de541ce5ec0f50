export { AgreementView } from './agreement-view';
export { ConfirmButton } from './keep-confirm';
export { DiagnosisView } from './diagnosis-view';
export { FrameworkMatrix, type Matrix } from './framework-matrix';
export { OfferedPlan } from './plan-offered';
export { PlanCard } from './plan-card';
export { QueuedEvidence } from './queued-evidence';
export { RubricForm } from './rubric-form';
export { WorkView } from './work-view';
