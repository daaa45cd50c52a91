import { createApp } from './app.ts';
import { Config } from './config/index.ts';

const app = await createApp();
const { API_HOST, API_PORT } = app.get(Config).values;
await app.listen(API_PORT, API_HOST);
