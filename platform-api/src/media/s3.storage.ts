import type { Readable } from 'node:stream';
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchBucket,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { MediaStorage, type StoredFile } from './media.storage.ts';

const CONNECT_MS = 3_000;
const SILENCE_MS = 20_000;

/** Which bucket, and where. Credentials come from the SDK's own chain (role, environment, profile). */
export interface S3Place {
  readonly bucket: string;
  readonly region: string;
  /** Another S3-speaking server; empty means AWS. */
  readonly endpoint: string;
}

/** Keeps pictures in an S3 bucket, which a content network may serve without asking the API. */
export class S3Storage extends MediaStorage {
  private readonly client: S3Client;

  constructor(private readonly place: S3Place) {
    super();
    if (place.bucket === '')
      throw new Error('MEDIA_STORAGE is s3, so S3_BUCKET must name the bucket of pictures.');
    // Servers other than AWS know neither a host name for each bucket nor the newer checksums.
    const other =
      place.endpoint === ''
        ? {}
        : {
            endpoint: place.endpoint,
            forcePathStyle: true,
            requestChecksumCalculation: 'WHEN_REQUIRED' as const,
            responseChecksumValidation: 'WHEN_REQUIRED' as const,
          };
    // The SDK itself waits for ever, and a page would wait with it.
    const requestHandler = { connectionTimeout: CONNECT_MS, requestTimeout: SILENCE_MS };
    this.client = new S3Client({ region: place.region, requestHandler, ...other });
  }

  async put(name: string, content: Buffer): Promise<void> {
    await this.client.send(
      new PutObjectCommand({
        Bucket: this.place.bucket,
        Key: name,
        Body: content,
        ContentType: 'image/webp',
        CacheControl: 'public, max-age=31536000, immutable',
      }),
    );
  }

  /** A page of a thousand at a time: what DeleteObjects takes. */
  async removeFolder(folder: string): Promise<void> {
    const Bucket = this.place.bucket;
    for (;;) {
      const found = await this.client.send(new ListObjectsV2Command({ Bucket, Prefix: `${folder}/` }));
      const Objects = (found.Contents ?? []).flatMap(({ Key }) => (Key === undefined ? [] : [{ Key }]));
      if (Objects.length === 0) return;
      const { Errors } = await this.client.send(
        new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }),
      );
      if (Errors?.[0] !== undefined) throw new Error(`S3 did not delete a file: ${Errors[0].Message}`);
    }
  }

  async open(name: string): Promise<StoredFile | null> {
    try {
      const found = await this.client.send(new GetObjectCommand({ Bucket: this.place.bucket, Key: name }));
      if (found.Body === undefined) return null;
      // In Node the SDK's body is a Readable; its type also names the browser's kinds.
      return { bytes: found.ContentLength ?? 0, stream: found.Body as Readable };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }
}

/** A bucket that is not there is a fault of the installation and must not look like a picture that nobody has. */
function isMissing(error: unknown): boolean {
  if (!(error instanceof S3ServiceException) || error instanceof NoSuchBucket) return false;
  return error.$metadata.httpStatusCode === 404 && error.name !== 'NoSuchBucket';
}
