import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { identityErrors } from '../identity.errors.ts';

const derive = promisify(argon2);

/** OWASP's first choice for Argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
const SALT_BYTES = 16;
const TAG_BYTES = 32;
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** NIST SP 800-63B wants eight at least and no rules of composition; ten leave some room. */
const PASSWORD_MIN = 10;

/** @throws identity.password-too-short */
export function checkPassword(password: string): void {
  if (password.length >= PASSWORD_MIN) return;
  const fields = [{ path: 'password', message: `must have at least ${PASSWORD_MIN} characters` }];
  throw identityErrors.passwordTooShort({ min: PASSWORD_MIN }, fields);
}

/** Hashes a password with a salt of its own; the answer is a PHC string that names its parameters. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await tagOf(password, salt, MEMORY_KIB, PASSES, LANES, TAG_BYTES);
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${unpadded(salt)}$${unpadded(tag)}`;
}

/** Compares a password with a PHC string, with the parameters that the string names. */
export async function passwordMatches(password: string, phc: string): Promise<boolean> {
  const [, memory, passes, lanes, salt, tag] = PHC.exec(phc) ?? [];
  if (salt === undefined || tag === undefined) return false;
  const expected = Buffer.from(tag, 'base64');
  const saltBytes = Buffer.from(salt, 'base64');
  const actual = await tagOf(
    password,
    saltBytes,
    Number(memory),
    Number(passes),
    Number(lanes),
    expected.length,
  );
  return timingSafeEqual(actual, expected);
}

async function tagOf(
  password: string,
  nonce: Buffer,
  memory: number,
  passes: number,
  parallelism: number,
  tagLength: number,
): Promise<Buffer> {
  const message = password.normalize('NFKC'); // The same Korean syllable typed on a Mac arrives decomposed.
  return await derive('argon2id', { message, nonce, memory, passes, parallelism, tagLength });
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
