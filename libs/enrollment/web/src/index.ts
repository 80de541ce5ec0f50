export { EnrollButton } from './enroll-button';
export { EnrollOffer } from './enroll-offer';
