import { Extensions } from '@nestjs/graphql';

/** On a public operation: its answer depends on nobody, and may be kept for half a minute by anyone on the way. */
export const CacheForAll = () => Extensions({ cacheForAll: true });
