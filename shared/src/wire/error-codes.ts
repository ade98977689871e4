import { featureNames, features, policyRejections } from '../meeting/index.ts';
import { generalCodes } from './codes.ts';
import { officeCodes } from './http/codes.ts';

/** Every code a refusal may carry. Each has words in every language. */
export const errorCodes: readonly string[] = [
  ...new Set([
    ...generalCodes,
    ...officeCodes,
    ...policyRejections,
    ...featureNames.flatMap((name) => features[name].rejections),
  ]),
];
