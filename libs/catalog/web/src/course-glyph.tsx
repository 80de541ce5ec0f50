import { classes } from '@amoxtli/ui/web';
import { glyph } from './glyph';

const fills = { accent: 'fill-accent', second: 'fill-second', ink: 'fill-ink', hair: 'fill-hair' };

/** Decoration: the title beside it says what the course is. */
export function CourseGlyph({ slug, line, className }: { slug: string; line: string; className?: string }) {
  return (
    <svg viewBox="0 0 12 8" aria-hidden="true" focusable="false" preserveAspectRatio="xMidYMid slice" className={classes('bg-sunken', className)}>
      {glyph(slug, line).map(({ path, ink }, at) => (
        <path key={at} d={path} className={fills[ink]} />
      ))}
    </svg>
  );
}
