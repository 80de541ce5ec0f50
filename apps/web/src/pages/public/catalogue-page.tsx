import { ChosenFilters, CourseGrid, FacetFilters, SearchBox, countChosen, isChosen, readCatalogueUrl, toggleFacet, withText, withoutFacets } from '@amoxtli/catalog/web';
import { CatalogueDocument, type CatalogueQuery, type FacetName, usePublicAsk } from '@amoxtli/graphql/web';
import { Button, EmptyFace, Faces, PageHeading, Pager, useFormat, useMessages } from '@amoxtli/ui/web';
import { useState } from 'react';
import { useSearchParams } from 'react-router';

const PER_PAGE = 24;

/** The whole state is the address: a link shares it, the back button restores it. */
export function CataloguePage() {
  const words = useMessages('public').catalogue;
  const [params, setParams] = useSearchParams();
  const { filter, after } = readCatalogueUrl(params);
  const asked = usePublicAsk(CatalogueDocument, { filter, first: PER_PAGE, after }, { keepPrevious: true });
  const toggle = (facet: FacetName, value: string) => setParams(toggleFacet(params, facet, value), { preventScrollReset: true, flushSync: true });
  return (
    <>
      <PageHeading title={filter.text ? `${filter.text} · ${words.title}` : words.title}>{words.title}</PageHeading>
      <SearchBox key={filter.text ?? ''} text={filter.text ?? ''} onSearch={(text) => setParams(withText(params, text))} />
      <Faces asked={asked}>
        {({ catalog }) => <Results catalog={catalog} updating={asked.loading} chosen={countChosen(params)} isChosen={(facet, value) => isChosen(params, facet, value)} onToggle={toggle} onClear={() => setParams(withoutFacets(params))} />}
      </Faces>
    </>
  );
}

type FilterProps = { chosen: number; isChosen: (facet: FacetName, value: string) => boolean; onToggle: (facet: FacetName, value: string) => void };
type ResultsProps = FilterProps & { catalog: CatalogueQuery['catalog']; updating: boolean; onClear: () => void };

function Results({ catalog, updating, onClear, ...filter }: ResultsProps) {
  const words = useMessages('public').catalogue;
  const format = useFormat();
  const filterable = catalog.total > 0 || filter.chosen > 0;
  return (
    <div className={filterable ? 'grid items-start gap-6 lg:grid-cols-[16rem_1fr]' : 'grid'}>
      {filterable && <Filters facets={catalog.facets} {...filter} />}
      <section className="grid min-w-0 gap-4" aria-busy={updating}>
        <h2 className="sr-only">{words.title}</h2>
        <p role="status" className="font-semibold">
          {updating ? words.updating : words.results(catalog.total, format.number(catalog.total))}
        </p>
        {catalog.correctedText && <p className="border-l-4 border-warn pl-3">{words.corrected(catalog.correctedText)}</p>}
        <ChosenFilters facets={catalog.facets} isChosen={filter.isChosen} onToggle={filter.onToggle} />
        {catalog.edges.length === 0 ? (
          <EmptyFace title={words.empty}>
            <p>{words.emptyWhat}</p>
            {filter.chosen > 0 && (
              <Button quiet onClick={onClear}>
                {words.clear}
              </Button>
            )}
          </EmptyFace>
        ) : (
          <CourseGrid edges={catalog.edges} />
        )}
        <Pager {...catalog.pageInfo} label={words.pages} />
      </section>
    </div>
  );
}

/** Folded on a phone, where results come first; beside them on a wide screen. */
function Filters({ facets, chosen, isChosen, onToggle }: FilterProps & { facets: CatalogueQuery['catalog']['facets'] }) {
  const words = useMessages('public').catalogue;
  const [wide] = useState(() => matchMedia('(min-width: 64rem)').matches);
  return (
    <details open={wide} className="card p-4">
      <summary className="font-semibold">{chosen > 0 ? words.filtersOpen(String(chosen)) : words.filters}</summary>
      <div className="pt-4">
        <FacetFilters facets={facets} isChosen={isChosen} onToggle={onToggle} />
      </div>
    </details>
  );
}
