import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { CreateBucketCommand, DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type FileStore, type StoredFile, isSha256 } from './file-store';

export type S3Options = { endpoint?: string; region: string; bucket: string; accessKeyId?: string; secretAccessKey?: string };

/** Files in anything that speaks S3; the object's key is the SHA-256, so a CDN may keep it for ever. */
export class S3FileStore implements FileStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor({ endpoint, region, bucket, accessKeyId, secretAccessKey }: S3Options) {
    const credentials = accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined;
    this.client = new S3Client({ region, forcePathStyle: true, ...(endpoint && { endpoint }), ...(credentials && { credentials }) });
    this.bucket = bucket;
  }

  async put(source: Buffer | { path: string }): Promise<StoredFile> {
    const body = Buffer.isBuffer(source) ? source : await readFile(source.path);
    const file = { sha256: createHash('sha256').update(body).digest('hex'), bytes: body.length };
    if ((await this.size(file.sha256)) === null) {
      const put = () => this.client.send(new PutObjectCommand({ Bucket: this.bucket, Key: file.sha256, Body: body, ContentLength: body.length }));
      await put().catch(async (error: unknown) => {
        if (!(error instanceof Error && error.name === 'NoSuchBucket')) throw error;
        await this.client.send(new CreateBucketCommand({ Bucket: this.bucket }));
        await put();
      });
    }
    return file;
  }

  async open(sha256: string, range?: { start: number; end: number }) {
    const bytes = await this.size(sha256);
    if (bytes === null) return null;
    const part = range ? { Range: `bytes=${range.start}-${range.end}` } : {};
    const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: sha256, ...part }));
    return Body instanceof Readable ? { stream: Body, bytes } : null;
  }

  async size(sha256: string): Promise<number | null> {
    if (!isSha256(sha256)) return null;
    try {
      const head = await this.client.send(new HeadObjectCommand({ Bucket: this.bucket, Key: sha256 }));
      return head.ContentLength ?? null;
    } catch (error) {
      if (error instanceof Error && (error.name === 'NotFound' || error.name === 'NoSuchKey')) return null;
      throw error;
    }
  }

  async remove(sha256: string): Promise<void> {
    if (isSha256(sha256)) await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: sha256 }));
  }
}
