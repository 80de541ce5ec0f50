import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { ApolloProvider, mockClient } from '@amoxtli/graphql/web';
import { useViewer } from '@amoxtli/identity/web';
import { loadMessages } from '@amoxtli/ui/web';
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { TeachDoors } from './teach-doors';

const viewer = (role: string, institutionId: string | null, courseRunId: string | null) => ({ id: 'p1', email: 'a@b.mx', emailVerified: true, displayName: 'Inés', locale: 'es', secondFactorEnabled: true, secondFactorRequired: true, roles: [{ role, institutionId, courseRunId }], profile: { state: null, birthYear: null, schooling: null, occupation: null }, teacherProfile: null });
const [COMPETENCIES, CERTIFICATES] = ['/impartir/58/competencias', '/impartir/58/constancias'];

/** There once it is known who is signed in. */
function Known() {
  return <p>{useViewer().viewer?.displayName}</p>;
}

beforeAll(() => loadMessages('shell'));
afterEach(cleanup);

it.each<[string, ReturnType<typeof viewer>, string[]]>([
  ['who teaches the run', viewer('INSTRUCTOR', null, '58'), [COMPETENCIES, CERTIFICATES]],
  ['who runs its institution', viewer('INSTITUTION_ADMIN', '3', null), [COMPETENCIES, CERTIFICATES]],
  ['who runs the platform', viewer('PLATFORM_ADMIN', null, null), [COMPETENCIES, CERTIFICATES]],
  ['an author of its institution', viewer('AUTHOR', '3', null), [COMPETENCIES]],
  ['an author of another', viewer('AUTHOR', '4', null), []],
  ['who runs another institution', viewer('INSTITUTION_ADMIN', '4', null), []],
  ['who teaches another run', viewer('INSTRUCTOR', null, '59'), []],
  ['an assistant', viewer('TEACHING_ASSISTANT', null, '58'), []],
  ['a learner', viewer('LEARNER', null, null), []],
])('%s finds what they may do, and no door that would be shut', async (_, who, doors) => {
  render(
    <ApolloProvider client={mockClient({ viewer: () => who })}>
      <MemoryRouter>
        <TeachDoors runId="58" institutionId="3" />
        <Known />
      </MemoryRouter>
    </ApolloProvider>,
  );
  await screen.findByText('Inés');
  expect(screen.queryAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(doors);
  expect(screen.queryByRole('navigation', { name: 'Para quien imparte este curso' }) !== null).toBe(doors.length > 0);
});
