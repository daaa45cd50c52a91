import { describe, expect, it } from '@jest/globals';
import { readWish } from './arguments.ts';
import { CliFailure } from './cli-failure.ts';

const refusal = (words: string): CliFailure => {
  try {
    readWish(words.split(' ').filter(Boolean));
  } catch (error) {
    if (error instanceof CliFailure) return error;
  }
  throw new Error(`"${words}" was understood.`);
};

describe('the words after `tenant`', () => {
  it('make a wish that is the same each time', () => {
    const words = ['create', 'moss', '--name', '이끼상점', '--owner', 'owner@moss.test'];
    const wish = {
      command: 'create',
      slug: 'moss',
      name: '이끼상점',
      plan: 'standard',
      owner: { name: '이끼상점 대표', email: 'owner@moss.test' },
      waits: true,
      asJson: false,
    };
    expect(readWish(words)).toEqual(wish);
    expect(readWish([...words, '--owner-name', '이초록', '--no-wait', '--json'])).toEqual({
      ...wish,
      owner: { name: '이초록', email: 'owner@moss.test' },
      waits: false,
      asJson: true,
    });
  });

  it('are refused with what is missing, and with an exit code of their own', () => {
    expect(refusal('create moss --owner owner@moss.test').message).toContain('--name');
    expect(refusal('create moss --name m').message).toContain('--owner');
    expect(refusal('show').message).toContain('tenant show');
    expect(refusal('suspend moss').message).toContain('--reason');
    expect(refusal('create moss two --name m --owner o@m.test').message).toContain('"two"');
    expect(refusal('destroy moss').message).toContain('destroy');
    expect(refusal('list --colour').message).toContain('--colour');
    expect(refusal('list --colour').exitCode).toBe(2);
  });

  it('tell an address that is none from one that is missing', () => {
    expect(refusal('create moss --name m --owner notmail').message).toContain('"notmail"');
    expect(refusal('create moss --name m --owner notmail').message).not.toBe(
      refusal('create moss --name m').message,
    );
  });

  it('name an owner without a name after the shop, within what the platform takes', () => {
    const wish = readWish(['create', 'moss', '--name', '이'.repeat(80), '--owner', 'owner@moss.test']);
    expect(wish).toMatchObject({ owner: { name: `${'이'.repeat(77)} 대표` } });
  });

  it('show the help when there are none', () => {
    expect(readWish([])).toEqual({ command: 'help' });
    expect(readWish(['create', '--help'])).toEqual({ command: 'help' });
  });
});
