const shapes = { client: /^(test|live)_g?ck_\w{4,}$/u, secret: /^(test|live)_g?sk_\w{4,}$/u };

/** Whether it has the form that the server takes: of the widget (`gck`, `gsk`) or of the plain API (`ck`, `sk`). */
export function isKey(kind: keyof typeof shapes, key: string | undefined): boolean {
  return shapes[kind].test(key?.trim() ?? '');
}

/** A test key and a live key do not go together. */
export function sameMode(clientKey: string | undefined, secretKey: string | undefined): boolean {
  const modes = [clientKey, secretKey].map((key) => key?.trim().split('_')[0]);
  const known = modes.filter((mode) => mode === 'test' || mode === 'live');
  return known.length < 2 || known[0] === known[1];
}
