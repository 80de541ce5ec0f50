import type { Viewer } from '@amoxtli/identity/web';

/** Shows the door only; the server decides who may pass. */
export const runsPlatform = ({ roles }: Viewer): boolean => roles.some(({ role }) => role === 'PLATFORM_ADMIN');
