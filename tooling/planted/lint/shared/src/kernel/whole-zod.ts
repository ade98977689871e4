// must fail: lint/style/noRestrictedImports
import { z } from 'zod';

export const planted = z.string();
