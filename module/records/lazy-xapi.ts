import type { Course } from '../model/course.ts';
import type { Progress } from '../model/progress.ts';
import type { LearnerEvent, Opened, RecordStore, SaveState } from '../model/record-store.ts';
import type { Environment } from './environment.ts';
import type { LrsSettings } from './lrs-settings.ts';

/** Loads the xAPI store and all it needs; its own chunk, so that a course without an LRS never pays for it. */
export type LoadXapi = () => Promise<{ readonly Xapi: new (env: Environment, settings: LrsSettings) => RecordStore }>;

const nothing: Opened = {
  mode: 'normal',
  learner: null,
  name: null,
  language: null,
  progress: null,
  masteryScore: null,
  launchData: '',
  unreadable: null,
};

/** Stands for the xAPI store until its chunk has arrived, and keeps the order of what is told meanwhile. */
export class LazyXapi implements RecordStore {
  readonly name = 'xapi';
  private store: RecordStore | null = null;
  private loading: Promise<void> | null = null;
  private held: ((store: RecordStore) => Promise<void>)[] = [];
  private course: Course | null = null;
  private onState: (state: SaveState) => void = () => {};

  constructor(
    private readonly env: Environment,
    private readonly settings: LrsSettings,
    private readonly load: LoadXapi = () => import('./xapi.ts'),
  ) {}

  async open(course: Course, onState: (state: SaveState) => void): Promise<Opened> {
    this.course = course;
    this.onState = onState;
    this.env.afterPaint(() => void this.begin());
    return nothing;
  }

  /** Held events settle at once: an LRS that is slow to load must not hold up the LMS. */
  async record(event: LearnerEvent, progress: Progress): Promise<void> {
    if (this.store) return this.store.record(event, progress);
    this.held.push((store) => store.record(event, progress));
    void this.begin();
  }

  async close(progress: Progress): Promise<void> {
    if (this.store) return this.store.close(progress);
    this.held.push((store) => store.close(progress));
    return this.begin();
  }

  private begin(): Promise<void> {
    this.loading ??= this.arrive();
    return this.loading;
  }

  private async arrive(): Promise<void> {
    const { course } = this;
    if (!course) return;
    const store = await this.fetchStore(course);
    if (!store) return;
    this.store = store;
    const { held } = this;
    this.held = [];
    await Promise.all(held.map((tell) => tell(store)));
  }

  private async fetchStore(course: Course): Promise<RecordStore | null> {
    try {
      const { Xapi } = await this.load();
      const store = new Xapi(this.env, this.settings);
      await store.open(course, this.onState);
      return store;
    } catch (error) {
      this.loading = null; // the next event tries again
      const detail = `the part that speaks xAPI did not load (${error instanceof Error ? error.message : 'no reason given'})`;
      this.onState({ store: this.name, status: 'failed', confirmed: null, waiting: this.held.length, detail });
      return null;
    }
  }
}
