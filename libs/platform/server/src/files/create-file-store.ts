import { join } from 'node:path';
import type { Config } from '../config/config';
import { DiskFileStore } from './disk-file-store';
import type { FileStore } from './file-store';
import { S3FileStore } from './s3-file-store';

/** S3 where a bucket is configured, else the data folder. */
export function createFileStore(config: Config): FileStore {
  if (!config.S3_BUCKET) return new DiskFileStore(join(config.DATA_DIR, 'files'));
  return new S3FileStore({
    bucket: config.S3_BUCKET,
    region: config.S3_REGION,
    ...(config.S3_ENDPOINT && { endpoint: config.S3_ENDPOINT }),
    ...(config.S3_ACCESS_KEY_ID && { accessKeyId: config.S3_ACCESS_KEY_ID }),
    ...(config.S3_SECRET_ACCESS_KEY && { secretAccessKey: config.S3_SECRET_ACCESS_KEY }),
  });
}
