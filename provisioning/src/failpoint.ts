let armed = '';

/** Arms one failpoint by its name (`FAILPOINT`); the settings refuse it in production. */
export function armFailpoint(name: string): void {
  armed = name;
}

/**
 * A named place where a crash matters. When it is armed the process kills itself here, as `kill -9` would, so that a
 * test can prove that nothing is lost or doubled.
 */
export function failpoint(name: string): void {
  if (name === armed) process.kill(process.pid, 'SIGKILL');
}
