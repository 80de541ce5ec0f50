export { ProblemCard } from './problem-card';
export { LearnerPanel } from './staff/learner-panel';
export { LearnerRow } from './staff/learner-row';
export { RescoreAll } from './staff/rescore-all';
