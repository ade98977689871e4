// must fail: lint/suspicious/noFocusedTests
import { it } from 'vitest';

it.only('planted', () => {});
