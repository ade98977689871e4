import { accept, type Decision, getIn, reject, unreachable, valuesOf } from '../../kernel/index.ts';
import { type MaterialsCommand, maxAtPlace, maxMaterials, type Of } from './commands.ts';
import type { MaterialsEvent } from './events.ts';
import { inPlace, insertedAt, ordersOf, wholeOf } from './placing.ts';
import {
  type Material,
  type MaterialId,
  type MaterialsFacts,
  type MaterialsState,
  orderAt,
  type Sight,
} from './state.ts';

export const materialsRejections = [
  'material-unknown',
  'material-removed',
  'material-not-removed',
  'material-already-added',
  'materials-full',
  'picture-has-one-page',
  'item-unknown',
  'too-late',
] as const;

type MaterialsRejection = (typeof materialsRejections)[number];

type Decided = Decision<MaterialsEvent, MaterialsRejection>;

export function decideMaterials(
  state: MaterialsState,
  command: MaterialsCommand,
  facts: MaterialsFacts,
): Decided {
  switch (command.type) {
    case 'materials/add-material':
      return addMaterial(state, command, facts);
    case 'materials/rename-material':
      return withMaterial(state, command.material, (material) =>
        renameMaterial(material, command.title),
      );
    case 'materials/show-material':
      return withMaterial(state, command.material, (material) =>
        material.status === 'shown'
          ? accept()
          : accept({ type: 'materials/material-shown', ...inPlace(state, material, 'shown') }),
      );
    case 'materials/hold-material':
      return withMaterial(state, command.material, (material) => holdMaterial(state, material));
    case 'materials/remove-material':
      return withMaterial(state, command.material, (material, status) =>
        removeMaterial(state, material, status),
      );
    case 'materials/restore-material':
      return restoreMaterial(state, command.material);
    case 'materials/move-material':
      return withMaterial(state, command.material, (material) =>
        moveMaterial({ state, facts, command }, material),
      );
    default:
      return unreachable(command);
  }
}

function withMaterial(
  state: MaterialsState,
  id: MaterialId,
  then: (material: Material, status: Sight) => Decided,
): Decided {
  const material = getIn(state.materials, id);
  if (material === undefined) return reject('material-unknown');
  return material.status === 'removed'
    ? reject('material-removed')
    : then(material, material.status);
}

function addMaterial(
  state: MaterialsState,
  command: Of<'materials/add-material'>,
  facts: MaterialsFacts,
): Decided {
  const { item, file, kind, pages, bytes, title, sight } = command;
  const refused = closedTo(state, item, facts);
  if (refused !== null) return refused;
  if (state.materials.size >= maxMaterials) return reject('materials-full', { max: maxMaterials });
  if (valuesOf(state.materials).some((other) => other.file === file))
    return reject('material-already-added');
  if (kind === 'picture' && pages !== 1) return reject('picture-has-one-page');
  const material: Material = {
    id: facts.newId<'material'>(),
    item,
    file,
    kind,
    pages,
    bytes,
    title,
    status: sight,
    removedFrom: null,
  };
  return accept({
    type: 'materials/material-added',
    ...wholeOf(state, material, [...orderAt(state, item), material.id]),
  });
}

/** Whether nothing can come to the place, and why. */
function closedTo(state: MaterialsState, item: Material['item'], facts: MaterialsFacts) {
  const standing = item === null ? 'there' : facts.itemStanding(item);
  if (standing === null) return reject('item-unknown');
  if (standing === 'removed') return reject('too-late');
  return orderAt(state, item).length >= maxAtPlace
    ? reject('materials-full', { max: maxAtPlace })
    : null;
}

function renameMaterial({ id, title: before, status }: Material, title: string): Decided {
  if (title === before) return accept();
  const sight = status === 'shown' ? 'shown' : 'held';
  return accept({
    type: 'materials/material-renamed',
    data: { material: id, sight },
    words: { title, before },
  });
}

function holdMaterial(state: MaterialsState, material: Material): Decided {
  if (material.status === 'held') return accept();
  const { orders } = inPlace(state, material, 'held').data;
  return accept({
    type: 'materials/material-held',
    data: { material: material.id, orders },
    words: null,
  });
}

function removeMaterial(state: MaterialsState, material: Material, sight: Sight): Decided {
  const { id, item } = material;
  const index = orderAt(state, item).indexOf(id);
  const left = orderAt(state, item).filter((other) => other !== id);
  const orders = ordersOf(state, left, material);
  return accept({
    type: 'materials/material-removed',
    data: { material: id, sight, index, orders },
    words: null,
  });
}

function restoreMaterial(state: MaterialsState, id: MaterialId): Decided {
  const material = getIn(state.materials, id);
  if (material === undefined) return reject('material-unknown');
  const { removedFrom, item } = material;
  if (removedFrom === null) return reject('material-not-removed');
  const order = insertedAt(orderAt(state, item), removedFrom.index, id);
  if (order.length > maxAtPlace) return reject('materials-full', { max: maxAtPlace });
  return accept({
    type: 'materials/material-restored',
    ...wholeOf(state, { ...material, status: removedFrom.status }, order),
  });
}

interface Moving {
  readonly state: MaterialsState;
  readonly facts: MaterialsFacts;
  readonly command: Of<'materials/move-material'>;
}

function moveMaterial({ state, facts, command }: Moving, material: Material): Decided {
  const { item, to } = command;
  const index = orderAt(state, material.item).indexOf(material.id);
  const left = orderAt(state, material.item).filter((id) => id !== material.id);
  const sight = material.status === 'shown' ? 'shown' : 'held';
  const known = {
    material: material.id,
    sight,
    item,
    before: { item: material.item, index },
  } as const;
  if (item === material.item) {
    if (Math.min(to, left.length) === index) return accept();
    const orders = ordersOf(state, insertedAt(left, to, material.id), material);
    return accept({ type: 'materials/material-moved', data: { ...known, orders }, words: null });
  }
  const refused = closedTo(state, item, facts);
  if (refused !== null) return refused;
  const joined = insertedAt(orderAt(state, item), to, material.id);
  const orders = [
    ...ordersOf(state, left, material),
    ...ordersOf(state, joined, { ...material, item }),
  ];
  return accept({ type: 'materials/material-moved', data: { ...known, orders }, words: null });
}
