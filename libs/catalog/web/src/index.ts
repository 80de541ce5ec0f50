export { countChosen, isChosen, readCatalogueUrl, toggleFacet, withText, withoutFacets } from './catalogue-url';
export { CourseGrid } from './course-card';
export { CourseFacts, Syllabus } from './course-facts';
export { CourseGlyph } from './course-glyph';
export { ChosenFilters, FacetFilters } from './facet-filters';
export { LineCard } from './line-card';
export { SearchBox } from './search-box';
