export { GradeTable } from './grade-table';
export { ProgressMeter } from './progress-meter';
export { RemainingList } from './remaining-list';
export { useCompleteBlocks } from './use-complete-blocks';
