import { v7 } from 'uuid';
import { z } from 'zod';

/** A new UUIDv7: time-ordered, made by the application, stored as char(36) ascii_bin. */
export function newId(): string {
  return v7();
}

/** What an id in an address, body or payload must look like. */
export const idSchema = z.uuid();
