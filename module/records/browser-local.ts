import type { Course } from '../model/course.ts';
import type { Progress } from '../model/progress.ts';
import type { LearnerEvent, Opened, RecordStore, SaveState } from '../model/record-store.ts';
import { pack } from '../formats/suspend-data.ts';
import type { Environment } from './environment.ts';
import { Saving } from './saving.ts';
import { readStored } from './stored-progress.ts';

/** How far an LMS has proved that it keeps this journal's progress: not at all, by saying so, or by giving it back at a later launch. */
export type Kept = 'unproved' | 'confirmed' | 'given-back';

interface Entry {
  /** Packed progress. */
  readonly state: string;
  readonly kept: Kept;
}

/**
 * The journal: the newest progress in this browser, one entry for each course and learner, written at once. Where the browser
 * forbids storage it lasts as long as the page, and says so.
 */
export class BrowserLocal implements RecordStore {
  readonly name = 'browser-local';
  /** The name under which this browser keeps the learner's work. */
  readonly key: string;
  private course: Course | null = null;
  private saving: Saving | null = null;
  private memory: string | null = null;
  private problem: string | null = null;
  /** Save counter of what was kept last in this sitting. */
  private save = 0;
  private entry: Entry = { state: '', kept: 'unproved' };

  /** `learner` is the LMS's id of the learner, or null outside an LMS; only its hash becomes part of the key. */
  constructor(
    private readonly env: Pick<Environment, 'storage' | 'now' | 'random'>,
    course: string,
    learner: string | null,
    /** False while another tab writes. */
    private readonly mayWrite: () => boolean = () => true,
    /** The journal to go on with where nobody says who the learner is. */
    key: string | null = null,
  ) {
    this.key = key ?? `${course}:${learner === null ? 'here' : hash(learner)}`;
  }

  get kept(): Kept {
    return this.entry.kept;
  }

  async open(course: Course, onState: (state: SaveState) => void): Promise<Opened> {
    this.course = course;
    this.saving = new Saving(this.name, this.env, onState);
    const text = this.read();
    const entry = text === null ? this.entry : readEntry(text);
    const found = entry
      ? await readStored(course, entry.state, this.env)
      : { progress: null, unreadable: text, lost: [] };
    if (entry) this.entry = entry;
    if (found.unreadable !== null) this.putAside(found.unreadable);
    if (!this.mayWrite()) this.yield();
    else if (this.problem !== null) this.saving.hear('doubted', 0, this.problem);
    else if (found.progress) this.saving.hear('confirmed');
    else this.saving.tell();
    return { mode: 'normal', learner: null, name: null, language: null, masteryScore: null, launchData: '', ...found };
  }

  async record(_event: LearnerEvent, progress: Progress): Promise<void> {
    this.keep(progress);
  }

  async close(progress: Progress): Promise<void> {
    this.keep(progress);
    this.saving?.hear('ended');
  }

  /**
   * The LMS has proved that it keeps what the journal holds, up to the save counter `told`. What it once gave back counts more
   * than its word.
   */
  prove(kept: Exclude<Kept, 'unproved'>, told = Infinity): void {
    if (told < this.save) return;
    if (this.entry.kept === kept || this.entry.kept === 'given-back') return;
    this.entry = { ...this.entry, kept };
    if (this.entry.state !== '') this.write(this.key, JSON.stringify(this.entry));
  }

  /** Another tab writes from now on. */
  yield(): void {
    this.saving?.hear('barred', 0, 'another tab writes');
  }

  /** Keeps a text that could not be read whole beside the journal: support may still make something of it. */
  putAside(text: string): void {
    this.write(`${this.key}:unreadable`, text);
  }

  /** Begins anew, as for another attempt at the course; the next progress replaces the old. */
  restart(): void {
    this.entry = { state: '', kept: 'unproved' };
  }

  /** Holds this progress, which a learner made or the LMS gave back. */
  keep(progress: Progress): void {
    if (!this.course) return;
    const { kept } = this.entry;
    this.save = progress.save;
    this.entry = { state: pack(this.course, progress), kept: kept === 'confirmed' ? 'unproved' : kept };
    if (!this.mayWrite()) return this.yield();
    this.saving?.hear('changed');
    this.saving?.hear('sent');
    const held = this.write(this.key, JSON.stringify(this.entry));
    this.saving?.hear(held ? 'confirmed' : 'doubted', 0, this.problem);
  }

  private read(): string | null {
    try {
      return this.env.storage().getItem(this.key);
    } catch (error) {
      this.problem = reason(error);
      return this.memory;
    }
  }

  /** True when the browser holds the text, read back. */
  private write(key: string, text: string): boolean {
    if (!this.mayWrite()) return false;
    this.memory = text;
    try {
      const storage = this.env.storage();
      storage.setItem(key, text);
      this.problem = storage.getItem(key) === text ? null : 'the browser dropped what was stored';
    } catch (error) {
      this.problem = reason(error);
    }
    return this.problem === null;
  }
}

function readEntry(text: string): Entry | null {
  try {
    const { state, kept } = JSON.parse(text) as Partial<Record<keyof Entry, unknown>>;
    if (typeof state !== 'string') return null;
    return { state, kept: kept === 'confirmed' || kept === 'given-back' ? kept : 'unproved' };
  } catch {
    return null; // not ours or damaged: the caller puts the text aside
  }
}

function reason(error: unknown): string {
  return `the browser keeps nothing (${error instanceof Error ? error.name : 'no reason given'}); the journal ends with this page`;
}

/** 53 bits of a text (cyrb53), so that no personal id lies in a shared browser. */
function hash(text: string): string {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    one = Math.imul(one ^ text.charCodeAt(i), 2654435761);
    two = Math.imul(two ^ text.charCodeAt(i), 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36);
}
