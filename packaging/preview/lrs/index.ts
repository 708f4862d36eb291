export { createLrs, type Lrs, type LrsOptions } from './create-lrs.ts';
export { credentials, type Credentials } from './credentials.ts';
