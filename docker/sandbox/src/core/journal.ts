import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Line {
  shelf: string;
  key: string;
  value: unknown;
}

/** An append-only file of JSON lines, so that a restarted sandbox remembers; without a folder it forgets. */
export class Journal {
  #file: string | null;
  #loaded = new Map<string, Map<string, unknown>>();

  constructor(stateDir: string | null) {
    this.#file = stateDir ? join(stateDir, 'sandbox.jsonl') : null;
    if (stateDir) mkdirSync(stateDir, { recursive: true });
    if (this.#file && existsSync(this.#file)) this.#load(this.#file);
  }

  /** What an earlier run left on this shelf. */
  entries<T>(shelf: string): Map<string, T> {
    return new Map((this.#loaded.get(shelf) ?? new Map<string, unknown>()) as Map<string, T>);
  }

  /** Notes a new value; null notes that the entry is gone. */
  append(shelf: string, key: string, value: unknown): void {
    if (this.#file) appendFileSync(this.#file, `${JSON.stringify({ shelf, key, value } satisfies Line)}\n`);
  }

  #load(file: string): void {
    for (const text of readFileSync(file, 'utf8').split('\n')) {
      const line = parseLine(text);
      if (!line) continue;
      const shelf = this.#loaded.get(line.shelf) ?? new Map<string, unknown>();
      this.#loaded.set(line.shelf, shelf);
      if (line.value === null) shelf.delete(line.key);
      else shelf.set(line.key, line.value);
    }
    this.#compact(file);
  }

  /** Keeps only the last value of each entry; the rename makes the change all or nothing. */
  #compact(file: string): void {
    const lines: string[] = [];
    for (const [shelf, entries] of this.#loaded) {
      for (const [key, value] of entries) lines.push(JSON.stringify({ shelf, key, value } satisfies Line));
    }
    writeFileSync(`${file}.new`, lines.map((line) => `${line}\n`).join(''));
    renameSync(`${file}.new`, file);
  }
}

/** A named map whose every change is noted in the journal. */
export class Shelf<T> {
  #journal: Journal;
  #name: string;
  #entries: Map<string, T>;

  constructor(journal: Journal, name: string) {
    this.#journal = journal;
    this.#name = name;
    this.#entries = journal.entries<T>(name);
  }

  get(key: string): T | undefined {
    return this.#entries.get(key);
  }

  /** Stores a new or changed value. A value changed in place must be set again to be remembered. */
  set(key: string, value: T): void {
    this.#entries.set(key, value);
    this.#journal.append(this.#name, key, value);
  }

  delete(key: string): boolean {
    this.#journal.append(this.#name, key, null);
    return this.#entries.delete(key);
  }

  entries(): [string, T][] {
    return [...this.#entries];
  }

  values(): T[] {
    return [...this.#entries.values()];
  }

  clear(): void {
    for (const key of this.#entries.keys()) this.delete(key);
  }
}

/** The last line may be cut off by a killed process; it is left out. */
function parseLine(text: string): Line | null {
  if (text === '') return null;
  try {
    return JSON.parse(text) as Line;
  } catch {
    return null;
  }
}
