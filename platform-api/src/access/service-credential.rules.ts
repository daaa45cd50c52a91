const KEYS_MAX = 2;
const LENGTH_MIN = 16;

/**
 * The keys in force: one, or the old and the new one while they are exchanged.
 * @throws Error when the setting holds none, more than two, or one that could be guessed.
 */
export function serviceKeys(setting: string): string[] {
  const keys = setting.split(',').map((key) => key.trim());
  if (keys.length > KEYS_MAX || keys.some((key) => key.length < LENGTH_MIN)) {
    throw new Error(
      `PROVISIONING_KEY must be one key of at least ${LENGTH_MIN} characters, or two with a comma between them.`,
    );
  }
  return keys;
}
