import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const stored = 0;

/** Unpacks a zip file (a wheel is one too) below a folder; a bare machine has no unzip. Zip64 archives are refused. */
export function unzip(archive: string, folder: string): void {
  const bytes = readFileSync(archive);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.readUInt32LE(end) !== endOfDirectory) throw new Error(`${archive} is not a zip file`);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count === 0xffff || at === 0xffffffff)
    throw new Error(`${archive} is a zip64 file, which is not supported`);
  for (let entry = 0; entry < count; entry += 1) {
    if (bytes.readUInt32LE(at) !== directoryEntry) throw new Error(`${archive} is damaged`);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    if (!name.endsWith('/')) writeEntry(bytes, at, targetOf(folder, name));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

function writeEntry(bytes: Buffer, at: number, target: string): void {
  const method = bytes.readUInt16LE(at + 10);
  const size = bytes.readUInt32LE(at + 20);
  const mode = (bytes.readUInt32LE(at + 38) >>> 16) & 0o777;
  const local = bytes.readUInt32LE(at + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + size);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, method === stored ? packed : inflateRawSync(packed), { mode: mode || 0o644 });
}

/** A name in an archive may try to climb out of the folder (`../`); such an archive is not ours. */
function targetOf(folder: string, name: string): string {
  const target = resolve(folder, name);
  if (!target.startsWith(resolve(folder) + sep))
    throw new Error(`the archive names ${name}, which lies outside of it`);
  return target;
}
