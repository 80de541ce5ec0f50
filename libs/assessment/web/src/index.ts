export { ProblemCard } from './problem-card';
