import type { Readable } from 'node:stream';

/** A file that was found in the storage. */
export interface StoredFile {
  readonly bytes: number;
  readonly stream: Readable;
}

/** Where pictures are kept. Names carry a hash of the content, so a stored file never changes. */
export abstract class MediaStorage {
  /** Keeps a file; keeping the same name again changes nothing that a reader could see. */
  abstract put(name: string, content: Buffer): Promise<void>;

  /** Forgets all files of a folder; one that is not there is forgotten already. */
  abstract removeFolder(folder: string): Promise<void>;

  /** Opens a file, or null when there is none. Whoever asks reads or destroys the stream. */
  abstract open(name: string): Promise<StoredFile | null>;
}
