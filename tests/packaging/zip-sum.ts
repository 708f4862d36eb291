import { createHash } from 'node:crypto';
import { stdout } from 'node:process';
import { zip } from '../../packaging/zip.ts';

/** Prints the sum of one small zip; run by `zip.test.ts` under several time zones. */
stdout.write(
  createHash('sha256')
    .update(zip({ 'a.txt': new Uint8Array([1]) }))
    .digest('hex'),
);
