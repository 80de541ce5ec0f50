export { readCatalogueUrl, toggleFacet, withText, withoutFacets } from './catalogue-url';
export { CourseCard, CourseGrid } from './course-card';
export { CourseFacts, Syllabus } from './course-facts';
export { CourseGlyph } from './course-glyph';
export { ChosenFilters, FacetFilters, countChosen } from './facet-filters';
export { LineCard } from './line-card';
export { SearchBox } from './search-box';
