import { error, warning, type Finding } from './finding.ts';

/** One entry of a zip as its central directory tells it. @see APPNOTE 6.3 4.3.12 */
export interface Entry {
  readonly path: string;
  /** Bytes in the zip, and unpacked. */
  readonly packed: number;
  readonly size: number;
  readonly encrypted: boolean;
  readonly link: boolean;
}

const end = 0x06054b50;
const header = 0x02014b50;
/** Unpacked, in bytes: more than any course has, and a ratio no honest content reaches. */
const largest = 2_000_000_000;
const steepest = 200;

/** The central directory, without unpacking anything. @throws RangeError in words when the bytes are no whole zip */
export function readEntries(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = endOf(view);
  const count = view.getUint16(last + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(last + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== header)
      throw new RangeError(`entry ${index + 1} of ${count} is cut off`);
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      link: view.getUint32(at + 38, true) >>> 28 === 0xa,
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === end) return at;
  throw new RangeError('it has no end of a central directory');
}

/** What makes a zip unsafe to unpack, or hard to serve. */
export function entryFindings(entries: readonly Entry[]): readonly Finding[] {
  const found = entries.flatMap(({ path, encrypted, link }): Finding[] => [
    ...(encrypted ? [error('encrypted', path)] : []),
    ...(link ? [error('symbolic-link', path)] : []),
    ...(escapes(path) ? [error('path-escapes', '', path)] : []),
    ...(/^[\x21-\x7e]*$/.test(path) ? [] : [warning('odd-name', path)]),
  ]);
  return [...found, ...bomb(entries), ...sameNames(entries)];
}

function escapes(path: string): boolean {
  return /^([/\\]|[a-z]:)/i.test(path) || path.split(/[/\\]/).includes('..');
}

function bomb(entries: readonly Entry[]): Finding[] {
  const size = entries.reduce((sum, each) => sum + each.size, 0);
  const packed = entries.reduce((sum, each) => sum + each.packed, 0);
  const steep = size > 100_000_000 && size > packed * steepest;
  return size > largest || steep ? [error('bomb', '', `${Math.round(size / 1e6)} MB`)] : [];
}

function sameNames(entries: readonly Entry[]): Finding[] {
  const seen = new Map<string, string>();
  return entries.flatMap(({ path }) => {
    const other = seen.get(path.toLowerCase());
    seen.set(path.toLowerCase(), path);
    return other === undefined ? [] : [error('same-name', '', `${other}, ${path}`)];
  });
}
