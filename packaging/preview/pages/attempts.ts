/** What the preview's LMS tells its pages; see `lms/routes.ts`. */
export interface Learner {
  readonly id: string;
  readonly name: string;
}

export interface Attempt {
  readonly id: string;
  readonly learner: Learner;
  readonly number: number;
  readonly status: string;
  readonly score: string;
  readonly answered: number;
  readonly interactions: number;
  readonly hundredths: number;
  readonly saved: string | null;
}

export interface Interaction {
  readonly id: string;
  readonly student_response: string;
  readonly result: string;
  readonly latency: string;
  readonly correct_responses: Readonly<Record<string, { readonly pattern: string }>>;
}

export interface AttemptRecord extends Attempt {
  readonly cmi: {
    readonly core: { readonly lesson_location: string };
    readonly suspend_data: string;
    readonly interactions: Readonly<Record<string, Interaction>>;
  } | null;
}

export interface PlayedPackage {
  readonly file: string;
  readonly title: string;
  readonly version: string;
  readonly launch: string;
}
