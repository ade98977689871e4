import type { DatabaseSync } from 'node:sqlite';
import type { Kind, Operation, OperationOf, Result, Results } from '../protocol.ts';
import { prepareAppendEvents } from './append-events.ts';
import {
  prepareAppendUpdates,
  prepareCompactDocument,
  prepareDestroyDocument,
} from './document-operations.ts';
import { prepareRunStatements } from './run-statements.ts';
import { prepareCompleteReaction, prepareEmptyBox, prepareEraseWords } from './stream-upkeep.ts';

type Operations = { readonly [K in Kind]: (operation: OperationOf<K>) => Results[K] };

/** Answered only once the write-ahead log has been emptied too: what they destroy must not be found there. */
const destroying: ReadonlySet<Kind> = new Set<Kind>([
  'erase-words',
  'empty-box',
  'destroy-document',
]);

export function isDestroying({ operation }: { readonly operation: Operation }): boolean {
  return destroying.has(operation.kind);
}

/** Told as soon as it is committed, called stored only once it is on disk. */
export function isTextUpdate({ operation }: { readonly operation: Operation }): boolean {
  return operation.kind === 'append-updates';
}

export function prepareOperations(database: DatabaseSync): (operation: Operation) => Result {
  const operations: Operations = {
    'append-events': prepareAppendEvents(database),
    'complete-reaction': prepareCompleteReaction(database),
    'erase-words': prepareEraseWords(database),
    'empty-box': prepareEmptyBox(database),
    'append-updates': prepareAppendUpdates(database),
    'compact-document': prepareCompactDocument(database),
    'destroy-document': prepareDestroyDocument(database),
    'run-statements': prepareRunStatements(database),
  };
  return (operation) => {
    // The table pairs each kind with its own function; the compiler cannot follow that through the lookup.
    const run = operations[operation.kind] as (operation: Operation) => Result;
    return run(operation);
  };
}
