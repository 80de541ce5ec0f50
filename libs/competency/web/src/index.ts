export { PassportOwn } from './passport-own';
export { PassportPublic } from './passport-public';
