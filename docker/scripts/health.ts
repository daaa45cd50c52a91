// Asks HEALTH_URL and ends with 0 when it answers well. Images of Node have no curl, and a health check must not need one.
const address = process.env['HEALTH_URL'];
if (!address) {
  process.stderr.write('HEALTH_URL is not set; set it to the address of the health answer.\n');
  process.exit(1);
}
try {
  const answer = await fetch(address, { signal: AbortSignal.timeout(4000) });
  if (!answer.ok) process.stderr.write(`${address} answered ${answer.status}\n`);
  process.exit(answer.ok ? 0 : 1);
} catch (error) {
  process.stderr.write(`${address} does not answer: ${String(error)}\n`);
  process.exit(1);
}
