// must fail: lint/correctness/useImportExtensions
import { planted as found } from './whole-zod';

export const planted = found;
