import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type RichText, isElement, plainText } from '@amoxtli/platform/domain';
import { CourseImported } from '@amoxtli/content/server';
import { InstitutionStore } from '@amoxtli/identity/server';
import { Events, type Transaction } from '@amoxtli/platform/server';
import { CatalogSnapshot } from '../catalog-snapshot';
import { CourseWritingStore } from '../data/course-writing.store';
import { slugOf } from '../use-cases/register-course';

/** An imported course enters the catalogue in the transaction that publishes its content, so neither is there without the other. */
@Injectable()
export class OnCourseImported implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly writing: CourseWritingStore,
    private readonly institutions: InstitutionStore,
    private readonly snapshot: CatalogSnapshot,
  ) {}

  onModuleInit(): void {
    this.events.inTransaction(CourseImported, async ({ payload }, tx) => {
      const courseId = (await this.writing.courseOfRun(tx, payload.courseRunId)) ?? (await this.enter(tx, payload));
      await this.writing.rename(tx, courseId, factsOf(payload));
      await this.writing.keepRun(tx, {
        courseRunId: payload.courseRunId,
        courseId,
        runKey: `${payload.key.org}/${payload.key.course}/${payload.key.run}`,
        startsAt: instant(payload.settings.startsAt),
        endsAt: instant(payload.settings.endsAt),
        enrollmentOpensAt: instant(payload.settings.enrollmentOpensAt) ?? instant(payload.settings.startsAt),
        enrollmentClosesAt: instant(payload.settings.enrollmentClosesAt),
        timeZone: 'America/Mexico_City',
        pace: payload.settings.selfPaced ? 'SELF_PACED' : 'SCHEDULED',
        capacity: null,
      });
      await this.writing.index(tx, courseId);
      this.snapshot.forget();
    });
  }

  private async enter(tx: Transaction, { key, title, settings, ...rest }: CourseImported): Promise<number> {
    const { institutionId } = await this.institutions.ensure(tx, key.org, slugOf(key.org));
    const slug = await this.writing.freeSlug(tx, slugOf(title));
    return this.writing.keepCourse(tx, {
      institutionId,
      slug,
      outcomes: [],
      prerequisites: [],
      level: 'BASIC',
      language: settings.language,
      hours: null,
      ...factsOf({ key, title, settings, ...rest }),
    });
  }
}

function factsOf({ title, about }: CourseImported) {
  const overview = about.overview as RichText;
  const paragraphs = overview.filter(isElement).map((node) => plainText([node])).filter((text) => text !== '');
  const effort = Number.parseInt(about.effort, 10);
  return {
    title,
    shortDescription: about.shortDescription.slice(0, 300),
    about: paragraphs.length > 0 ? paragraphs.slice(0, 40) : overview.length > 0 ? [plainText(overview)].filter((t) => t !== '') : [],
    effortHours: effort > 0 && effort <= 60 ? effort : null,
  };
}

const instant = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));
