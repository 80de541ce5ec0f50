import type { ComponentProps } from 'react';
import { Link } from 'react-router';
import { classes } from './classes';

type Look = { quiet?: boolean };

export function Button({ quiet, className, type = 'button', ...props }: ComponentProps<'button'> & Look) {
  return <button type={type} className={classes('button', quiet && 'button-quiet', className)} {...props} />;
}

/** Goes somewhere but weighs as much as a button. */
export function ButtonLink({ quiet, className, ...props }: ComponentProps<typeof Link> & Look) {
  return <Link className={classes('button', quiet && 'button-quiet', className)} {...props} />;
}
