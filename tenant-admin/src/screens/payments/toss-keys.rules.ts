/** A test key and a live key do not go together; keys of any other form are left to the server to judge. */
export function sameMode(clientKey: string | undefined, secretKey: string | undefined): boolean {
  const modes = [clientKey, secretKey].map((key) => key?.trim().split('_')[0]);
  const known = modes.filter((mode) => mode === 'test' || mode === 'live');
  return known.length < 2 || known[0] === known[1];
}
