import { ApolloClient, InMemoryCache, type ApolloLink } from '@apollo/client';

/** One client for the whole page. Things that belong to a run or a block are kept by that key, so an answer renews every screen. */
export function createClient(link: ApolloLink): ApolloClient {
  const cache = new InMemoryCache({
    typePolicies: {
      // What a mutation gave back of a piece is at hand when its page opens.
      Query: { fields: { myEvidence: { read: (known, { args, toReference }) => known ?? toReference({ __typename: 'Evidence', id: args?.['id'] }) } } },
      Viewer: { fields: { profile: { merge: true } } },
      // Their keys carry the framework's version. A page that asks for less of a matrix leaves what another asked for.
      Framework: { keyFields: ['key'], fields: { matrix: { merge: true } } },
      Competency: { keyFields: ['key'] },
      StrategicLine: { keyFields: ['code'] },
      SubjectArea: { keyFields: ['code'] },
      CourseOutline: { keyFields: ['runId'] },
      CourseProgress: { keyFields: ['runId'] },
      Enrollment: { keyFields: ['runId'] },
      ProblemState: { keyFields: ['blockId'] },
      KeptCredential: { keyFields: ['code'] },
      // Their ids count within one problem only: "2_1" is the first response of every problem.
      ProblemResponse: { keyFields: false },
      Choice: { keyFields: false },
      ChoiceWithFields: { keyFields: false },
      DropTarget: { keyFields: false },
      Draggable: { keyFields: false },
      // `COURSE:aula-digital` stands in many plans, each with its own day.
      PlanItem: { keyFields: false },
      PlanTemplateItem: { keyFields: false },
    },
  });
  return new ApolloClient({ link, cache, devtools: { enabled: false } });
}
