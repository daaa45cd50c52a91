const KEY = 'gamja.shop';

/** The shop this tab works for. A tab keeps its own choice; a new tab starts from the last one made anywhere. */
export function currentShop(): string | null {
  return sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY);
}

export function chooseShop(slug: string | null): void {
  for (const storage of [sessionStorage, localStorage]) {
    if (slug) storage.setItem(KEY, slug);
    else storage.removeItem(KEY);
  }
}
