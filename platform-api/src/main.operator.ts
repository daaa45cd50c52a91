import { randomBytes } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';
import { StaffDirectory } from './identity/index.ts';

/**
 * `node dist/src/main.operator.js you@example.com "Your name"`: makes a person an operator of the platform, for an installation that
 * has none yet. Somebody new gets a password, which is shown this once; somebody who is known keeps theirs.
 */
const [email, name] = process.argv.slice(2);
if (!email?.includes('@') || !name) {
  process.stderr.write('Usage: node main.operator.js <e-mail address> <name>\n');
  process.exit(2);
}
const context = await NestFactory.createApplicationContext(AppModule, {
  logger: ['error', 'warn'],
  abortOnError: false,
});
try {
  const people = context.get(StaffDirectory, { strict: false });
  const known = await people.idOf(email);
  const password = randomBytes(15).toString('base64url');
  await people.makeOperator(known ?? (await people.create({ email, name, password })));
  process.stdout.write(
    known === null ? `${email} is an operator. Password: ${password}\n` : `${email} is an operator now.\n`,
  );
} finally {
  await context.close();
}
