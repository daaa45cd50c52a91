/** The small `on` that the SDK's widgets offer. */
export class Emitter<T> {
  #listeners: { event: string; listener: (payload: T) => void }[] = [];

  on(event: string, listener: (payload: T) => void): void {
    this.#listeners.push({ event, listener });
  }

  emit(event: string, payload: T): void {
    for (const entry of this.#listeners) if (entry.event === event) entry.listener(payload);
  }
}

/** Builds an element from attributes and children. */
export function element(
  tag: string,
  attributes: Record<string, string>,
  children: (Node | string)[] = [],
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
