import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../src/app.module.ts';
import { farm } from './catalogue/farm.ts';
import { haru } from './catalogue/haru.ts';
import { DEMO_SHOPS, seedOperator } from './people.ts';
import { ShopSeeder } from './shop.seeder.ts';

/** `node dist/seeds/seed.js`: the two demo shops and their people. What is there already is left as it is. */
const context: INestApplicationContext = await NestFactory.createApplicationContext(AppModule, {
  logger: ['error', 'warn'],
  abortOnError: false,
});
try {
  const seeder = new ShopSeeder(context, (line) => process.stdout.write(`${line}\n`));
  for (const catalogue of [farm, haru]) await seeder.seed(catalogue, DEMO_SHOPS[catalogue.slug] ?? []);
  await seedOperator(context);
} finally {
  await context.close();
}
