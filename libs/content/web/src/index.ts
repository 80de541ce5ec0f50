export { BlockView } from './block-view';
export { FrameBlock } from './frame-block';
export { ImportReport } from './import-report';
export { ImportJobRow, ImportProgress } from './import-jobs';
export { OutlineList, firstUnitOf, placeOf } from './outline-list';
export { RichTextView } from './rich-text-view';
export { UploadForm } from './upload-form';
