import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { DynamicModule } from '@nestjs/common';
import type { GraphQLSchema } from 'graphql';
import { CONFIG, type Config } from '../config/config';
import { ANONYMOUS } from '../access/viewer';
import { log } from '../log/log';
import { VIEWER_READER, type ViewerReader } from '../http/viewer-reader';
import { compiledExecution, stringifyResult } from './compiled-execution';
import { guardSchema } from './guard-schema';
import { LIMITS, documentLimits } from './limits';
import { maskError } from './mask-error';
import { type Manifest, manifestCache } from './persisted-operations';
import type { RequestContext } from './request-context';
import { DateTime, RichTextScalar } from './scalars';
import { SchemaHolder } from './schema-holder';

/** Apollo's own messages, through the one log. */
const apolloLogger = { debug: (m: unknown) => log.debug(m), info: (m: unknown) => log.info(m), warn: (m: unknown) => log.warn(m), error: (m: unknown) => log.error(m) };

/** GraphQL as it is executed here: guarded at build, compiled, from a manifest, without cache control or resolvers on plain fields. */
export function graphqlModule(manifest: Manifest): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [CONFIG, VIEWER_READER, SchemaHolder],
    useFactory: (config: Config, readViewer: ViewerReader, holder: SchemaHolder) => options(manifest, config, readViewer, holder),
  });
}

function options(manifest: Manifest, config: Config, readViewer: ViewerReader, holder: SchemaHolder): Omit<ApolloDriverConfig, 'driver'> {
  return {
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: false,
    transformSchema: (schema: GraphQLSchema) => holder.keep(guardSchema(schema)),
    resolvers: { DateTime, RichText: RichTextScalar },
    buildSchemaOptions: { scalarsMap: [{ type: Date, scalar: DateTime }], numberScalarMode: 'integer' },
    introspection: config.OPEN_GRAPHQL,
    graphiql: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: { requestHeaders: ['x-amoxtli-csrf'] },
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [documentLimits],
    formatError: maskError,
    stringifyResult,
    persistedQueries: { cache: manifestCache(manifest), ttl: null },
    logger: apolloLogger,
    plugins: [ApolloServerPluginCacheControlDisabled(), compiledExecution(() => holder.schema)],
    context: async ({ req, res }: Pick<RequestContext, 'req' | 'res'>): Promise<RequestContext> => ({
      viewer: (await readViewer.read(req)) ?? ANONYMOUS,
      loaders: new Map(),
      req,
      res,
    }),
  };
}
