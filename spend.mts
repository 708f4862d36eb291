import { spending } from './packaging/budgets.ts';
import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
