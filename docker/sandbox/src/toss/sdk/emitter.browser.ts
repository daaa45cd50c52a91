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

/** An open shadow root with its style; a constructed sheet works under the strictest content policy of a shop. */
export function styledRoot(host: Element, style: string): ShadowRoot {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  return root;
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
