import { Controller, Get, Post } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { describe, expect, it } from '@jest/globals';
import { AppModule } from '../src/app.module.ts';
import { Can, Public, ShopController } from '../src/http/index.ts';

@ShopController('planted')
class Forgetful {
  @Get()
  silent(): void {}

  @Post()
  @Can('read', 'Product')
  @Public('both')
  undecided(): void {}

  @Get('good')
  @Public('a good route among faults')
  good(): void {}
}

@Controller('planted-nowhere')
class Faceless {
  @Get()
  @Public('a reason does not replace a surface')
  open(): void {}
}

const boot = async (controllers: (typeof Forgetful | typeof Faceless)[]): Promise<void> => {
  const app = await Test.createTestingModule({ imports: [AppModule], controllers }).compile();
  try {
    await app.init();
  } finally {
    await app.close();
  }
};

describe('the platform does not start', () => {
  it('when a route says nothing or two things about who may call it, and names each one', async () => {
    const message = await boot([Forgetful]).catch((error: unknown) => String(error));
    expect(message).toMatch(/Forgetful\.silent: add either @Can/);
    expect(message).toMatch(/Forgetful\.undecided: add either @Can/);
    expect(message).not.toContain('Forgetful.good');
  });

  it('when a controller belongs to no surface', async () => {
    await expect(boot([Faceless])).rejects.toThrow(/Faceless: use @ShopController/);
  });
});
