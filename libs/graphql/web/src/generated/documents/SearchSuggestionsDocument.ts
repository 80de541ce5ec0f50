/* eslint-disable */
import type { PublicDocument } from '../../public-document';
import type { SearchSuggestionsQuery, SearchSuggestionsQueryVariables } from '../graphql';
export const SearchSuggestionsDocument: PublicDocument<SearchSuggestionsQuery, SearchSuggestionsQueryVariables> = {"name":"SearchSuggestions","hash":"02dc2eeeb25e3251edde58b9c4852f1373801c62a72cef2520531efa09e94047"};
