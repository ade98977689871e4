import { defineFeature } from '../../kernel/index.ts';
import { materialsCommands } from './commands.ts';
import { counterMaterials } from './counter.ts';
import { decideMaterials, materialsRejections } from './decide.ts';
import { materialsEvents } from './events.ts';
import { evolveMaterials } from './evolve.ts';
import { projectMaterials, redactMaterials } from './redact.ts';
import { initialMaterials } from './state.ts';

export const materials = defineFeature({
  commands: materialsCommands,
  events: materialsEvents,
  rejections: materialsRejections,
  initial: initialMaterials,
  decide: decideMaterials,
  evolve: evolveMaterials,
  redact: redactMaterials,
  project: projectMaterials,
  counter: counterMaterials,
});

export { type MaterialsCommand, maxAtPlace } from './commands.ts';
export type { MaterialsEvent } from './events.ts';
export {
  type Material,
  type MaterialId,
  type MaterialsFacts,
  type MaterialsState,
  materialKinds,
  orderAt,
  type Sight,
} from './state.ts';
