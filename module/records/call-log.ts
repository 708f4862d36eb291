import type { LmsCall } from '../model/record-store.ts';

/** How many calls are kept. */
const most = 50;

/** The last calls to the LMS: what was called, how long the value was, what kind of answer came and how long it took; never a value. */
export class CallLog {
  /** The newest last. */
  readonly calls: LmsCall[] = [];

  /** A call begins; what comes back is to be told how it ended. `size` replaces the length of what was given by that of what was got. */
  begin(name: string, element: string, value = ''): (answer: LmsCall['answer'], code?: number, size?: number) => void {
    const at = new Date();
    const start = performance.now();
    return (answer, code = 0, size = value.length) => {
      this.calls.push({ at, name, element, size, answer, code, milliseconds: performance.now() - start });
      if (this.calls.length > most) this.calls.shift();
    };
  }
}
