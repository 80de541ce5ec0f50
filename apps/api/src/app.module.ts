import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { HttpAccessGuard, type Manifest, PlatformModule, type PlatformOptions, graphqlModule } from '@amoxtli/platform/server';
import { entities, modules } from './contexts';
import { HealthController } from './health.controller';
import { MailPageController } from './mail-page.controller';

export type AppOptions = Omit<PlatformOptions, 'entities'> & { manifest: Manifest };

/** One module per context, and nothing else. */
@Module({})
export class AppModule {
  static with({ manifest, ...platform }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with({ ...platform, entities }), graphqlModule(manifest), ...modules],
      controllers: [HealthController, MailPageController],
      providers: [{ provide: APP_GUARD, useClass: HttpAccessGuard }],
    };
  }
}
