import { readConfig } from './core/config.ts';
import { buildSandbox } from './server.ts';

const config = readConfig(process.env);
const app = await buildSandbox(config);
await app.listen({ port: config.port, host: config.host });
console.log(`Sandbox for Toss, Kakao, parcel tracking and mail: ${config.publicUrl}`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void app.close());
}
