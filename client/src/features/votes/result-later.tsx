import { later } from '../../ui/later.tsx';

// The arithmetic is fetched once there is some; a ballot can be cast without it.
export const Result = later(async () => (await import('./result.tsx')).Result);
