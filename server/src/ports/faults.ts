/**
 * Why storage could not do what it was asked; nothing of the request counts as written. `disk-full`, `io-error` and
 * `busy` may pass, so the same request can be sent again. `constraint`: a table's own rule was broken, such as a login
 * taken twice. `refused`: the request itself was wrong. A copy can be not one of ours, of a newer program, without anybody
 * who could sign in, or broken; it is put only where there is nothing yet.
 */
export type StorageFaultCode =
  | 'disk-full'
  | 'io-error'
  | 'busy'
  | 'damaged'
  | 'constraint'
  | 'refused'
  | 'closed'
  | 'copy-unsound'
  | 'copy-foreign'
  | 'copy-newer'
  | 'copy-empty'
  | 'not-empty';

export class StorageFault extends Error {
  override readonly name = 'StorageFault';
  readonly code: StorageFaultCode;

  constructor(code: StorageFaultCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Why the program cannot start on this data; each needs another sentence for the person at the machine. */
export type StartupFaultCode =
  | 'database-newer'
  | 'data-dir-not-writable'
  | 'data-dir-in-use'
  | 'database-unusable';

export class StartupFault extends Error {
  override readonly name = 'StartupFault';
  readonly code: StartupFaultCode;

  constructor(code: StartupFaultCode, message: string) {
    super(message);
    this.code = code;
  }
}
