import { rmSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { readAddresses } from './addresses.ts';
import { viewports, type Story, type ViewportName } from './story.ts';
import { browsing } from './stories/browsing.story.ts';
import { buying } from './stories/buying.story.ts';
import { operator } from './stories/operator.story.ts';
import { ownersStart } from './stories/owners-start.story.ts';
import { paymentTroubles } from './stories/payment-troubles.story.ts';
import { portal } from './stories/portal.story.ts';
import { settings } from './stories/settings.story.ts';

const BROWSER = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `node browser-tests/run.ts [part of a story's name]`: every story at phone and desktop width, against running shops. */
const only = process.argv[2] ?? '';
const stories: readonly Story[] = [
  ...browsing,
  ...buying,
  ...ownersStart,
  ...paymentTroubles,
  ...portal,
  ...settings,
  ...operator,
].filter((story) => story.name.includes(only));
const { addresses, accounts } = readAddresses();
if (only === '') rmSync(new URL('./shots/', import.meta.url), { recursive: true, force: true });
const browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS });
let passed = 0;
let failed = 0;
for (const story of stories) {
  for (const viewport of Object.keys(viewports) as ViewportName[]) {
    const started = Date.now();
    try {
      await story.tell({ browser, viewport, addresses, accounts });
      passed += 1;
      process.stdout.write(`ok      ${story.name} (${viewport}, ${Date.now() - started} ms)\n`);
    } catch (error) {
      failed += 1;
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stdout.write(`FAILED  ${story.name} (${viewport})\n${reason.replace(/^/gm, '        ')}\n`);
    }
  }
}
await browser.close();
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
