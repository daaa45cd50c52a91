import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { configSchema, loadConfig } from '../src/config/index.ts';

/** `.env.example`: for each variable its sentence as a comment, then `NAME=value`. */
function readExample(): { name: string; sentence: string; value: string }[] {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  return [...text.matchAll(/^# (.*)\n(\w+)=(.*)$/gm)].map(([, sentence = '', name = '', value = '']) => ({
    name,
    sentence,
    value,
  }));
}

describe('.env.example', () => {
  it('names every variable of the configuration in its order, with its sentence', () => {
    const written = readExample().map(({ name, sentence }) => ({ name, sentence }));
    const known = Object.entries(configSchema.shape).map(([name, field]) => ({
      name,
      sentence: field.description,
    }));
    expect(written).toEqual(known);
  });

  it('shows the defaults as they are', () => {
    const example = readExample();
    const environment = Object.fromEntries(example.map(({ name, value }) => [name, value]));
    const withDefault = example.filter(
      ({ name }) => configSchema.shape[name as keyof typeof configSchema.shape].safeParse(undefined).success,
    );
    const given = loadConfig(environment).values;
    const bare = Object.fromEntries(
      Object.entries(environment).filter(([name]) => !withDefault.some((one) => one.name === name)),
    );
    expect(given).toEqual(loadConfig(bare).values);
    expect(withDefault.length).toBeGreaterThan(20);
  });

  it('holds no key that anybody could mistake for a real one', () => {
    const keys = readExample().filter(({ name }) => /^(?:ENCRYPTION|HASH|SIGNING)_KEY$/.test(name));
    const texts = keys.map(({ value }) => Buffer.from(value, 'base64').toString());
    expect(texts).toEqual(Array(3).fill(expect.stringMatching(/^replace this/)));
  });
});
