import { createApp } from './app.ts';
import { writeDocuments } from './openapi.ts';

/** `npm run openapi`: writes openapi/*.json from the code. */
const app = await createApp();
await app.init();
writeDocuments(app);
await app.close();
