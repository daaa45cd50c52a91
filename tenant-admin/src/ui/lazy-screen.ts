import { lazy, type ComponentType } from 'react';

/** A screen whose code is fetched when somebody opens it. */
export function lazyScreen<Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
) {
  return lazy(async () => ({ default: (await load())[name] }));
}
