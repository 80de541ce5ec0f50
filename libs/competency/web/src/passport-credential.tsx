import { type FragmentType, PassportCredentialFragmentDoc, type PassportCredentialFragment, readFragment } from '@amoxtli/graphql/web';
import { Icon, type IconName, classes, useFormat, useMessages } from '@amoxtli/ui/web';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

type Standing = PassportCredentialFragment['standing'];

const looks: Record<Standing, { icon: IconName; text: string }> = {
  VALID: { icon: 'check', text: 'text-good' },
  EXPIRED: { icon: 'clock', text: 'text-warn' },
  SUSPENDED: { icon: 'half', text: 'text-warn' },
  REVOKED: { icon: 'cross', text: 'text-bad' },
};

/** A credential on a passport: what it says, where it stands, and where anyone checks it. */
export function PassportCredential({ credential: ref, children }: { credential: FragmentType<typeof PassportCredentialFragmentDoc>; children?: ReactNode }) {
  const { code, kind, title, issuedAt, expiresAt, standing } = readFragment(PassportCredentialFragmentDoc, ref);
  const words = useMessages('passport');
  const format = useFormat();
  return (
    <article className="card grid justify-items-start gap-2 p-4">
      <h3 className="break-words">{title}</h3>
      <PassportStanding standing={standing} />
      <p className="text-soft">
        {words.kinds[kind]}. {words.credentials.issued(format.date(issuedAt))}. {expiresAt && `${words.credentials.expires(format.date(expiresAt))}.`}
      </p>
      <p>
        <Link className="link" to={`/verificar-credencial/${code}`}>
          {words.credentials.verify}
          <span className="sr-only"> {title}</span>
        </Link>
      </p>
      {children}
    </article>
  );
}

export function PassportStanding({ standing }: { standing: Standing }) {
  const words = useMessages('passport').standings;
  const { icon, text } = looks[standing];
  return (
    <p className={classes('flex items-center gap-1 font-semibold', text)}>
      <Icon name={icon} />
      {words[standing]}
    </p>
  );
}
