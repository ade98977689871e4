import type { Row } from '@haoshangliang/shared/kernel';
import type { StoredUpdate } from '../../ports/document-log.ts';
import type { StoredAnswer, StreamRef } from '../../ports/event-log.ts';
import type { StartupFaultCode, StorageFaultCode } from '../../ports/faults.ts';

/** What a column can hold. */
export type Value = null | number | bigint | string | Uint8Array;

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly Value[];
}

export interface ReactionRow {
  readonly seq: number;
  readonly position: number;
  readonly name: string;
  readonly input: string;
}

/** What the worker can be asked to write. JSON is made by the asking thread, so that only plain columns travel. */
export type Operation =
  | {
      readonly kind: 'append-events';
      readonly stream: StreamRef;
      readonly expected: number;
      /** Columns from `seq` to `hash`, in the order of the table. */
      readonly events: readonly (readonly Value[])[];
      readonly answers: readonly StoredAnswer[];
      readonly rows: readonly Row[];
      readonly reactions: readonly ReactionRow[];
    }
  | {
      readonly kind: 'complete-reaction';
      readonly stream: StreamRef;
      readonly seq: number;
      readonly position: number;
    }
  | { readonly kind: 'erase-words'; readonly stream: StreamRef; readonly seq: number }
  | { readonly kind: 'empty-box'; readonly stream: StreamRef; readonly box: string }
  | {
      readonly kind: 'append-updates';
      readonly name: string;
      readonly expected: number;
      readonly updates: readonly StoredUpdate[];
    }
  | {
      readonly kind: 'compact-document';
      readonly name: string;
      readonly seq: number;
      readonly state: Uint8Array;
      readonly authors: Uint8Array;
    }
  | { readonly kind: 'destroy-document'; readonly name: string }
  | { readonly kind: 'run-statements'; readonly statements: readonly Statement[] };

export interface Results {
  readonly 'append-events': 'appended' | 'conflict';
  readonly 'complete-reaction': null;
  readonly 'erase-words': boolean;
  readonly 'empty-box': null;
  readonly 'append-updates': 'appended' | 'conflict';
  readonly 'compact-document': 'compacted' | 'conflict';
  readonly 'destroy-document': null;
  readonly 'run-statements': number[];
}

export type Kind = Operation['kind'];
export type OperationOf<K extends Kind> = Extract<Operation, { kind: K }>;
export type Result = Results[Kind];

export interface WriteRequest {
  readonly kind: 'write';
  readonly id: number;
  readonly operation: Operation;
  /** Rough size, by which a transaction is kept from growing without end. */
  readonly rows: number;
  readonly bytes: number;
}

/** Not one operation among others: what is there is exchanged for what a prepared copy holds. */
export interface TakeOverRequest {
  readonly kind: 'take-over';
  readonly id: number;
  readonly path: string;
}

export type Request = WriteRequest | TakeOverRequest | { readonly kind: 'close' };

export type Outcome =
  | { readonly id: number; readonly ok: true; readonly result: Result }
  | {
      readonly id: number;
      readonly ok: false;
      readonly code: StorageFaultCode;
      readonly message: string;
    };

/** Read back from the open connection, not from what was asked of it. */
export interface Settings {
  readonly journalMode: string;
  /** 2 is FULL. */
  readonly synchronous: number;
  readonly secureDelete: number;
  readonly foreignKeys: number;
}

export type Report =
  | { readonly kind: 'ready'; readonly settings: Settings }
  | { readonly kind: 'refused'; readonly code: StartupFaultCode; readonly message: string }
  /** Committed, but for the disk: these requests are settled later. */
  | { readonly kind: 'written'; readonly ids: readonly number[] }
  | {
      readonly kind: 'settled';
      readonly outcomes: readonly Outcome[];
      /** Null where nothing was committed: the transaction failed, or these outcomes only waited for the log to be emptied. */
      readonly commit: { readonly operations: number; readonly rows: number } | null;
    };

/** The last two are for benches and tests only. */
export interface WriterOptions {
  readonly directory: string;
  /** Delays each commit, as a slow disk would. */
  readonly slowCommitMs?: number;
  /** Makes the disk full at this many pages. */
  readonly maxPages?: number;
}
