import { ApolloLink, gql } from '@apollo/client';
import { createClient } from './client';

it('two problems whose responses have the same id keep each their own', () => {
  const client = createClient(ApolloLink.empty());
  const query = gql`
    query Unit { unit(unitId: "1.1") { __typename id blocks { __typename id ... on ProblemBlock { responses { __typename id trailingText choices { __typename id content } } } } } }
  `;
  const problem = (id: string, text: string) => ({
    __typename: 'ProblemBlock', id, responses: [{ __typename: 'ProblemResponse', id: '2_1', trailingText: text, choices: [{ __typename: 'Choice', id: 'choice_0', content: [text] }] }],
  });
  const unit = { __typename: 'UnitPage', id: '1.1', blocks: [problem('1.2', 'a'), problem('1.3', 'b')] };
  client.writeQuery({ query, data: { unit } });
  expect(client.readQuery({ query })).toEqual({ unit });
});
