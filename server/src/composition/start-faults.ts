import { StartupFault, type StartupFaultCode } from '../ports/faults.ts';
import { StartProblem } from '../start-problem.ts';

const sentences: Readonly<Record<StartupFaultCode, readonly [chinese: string, english: string]>> = {
  'database-newer': [
    '数据是由更新版本的程序写的，请用新版本启动。',
    'The data was written by a newer version of this program; start that version.',
  ],
  'data-dir-not-writable': [
    '数据目录写不进去，请检查 DATA_DIR 的位置和权限。',
    'The data folder cannot be written to; check DATA_DIR and its permissions.',
  ],
  'data-dir-in-use': [
    '数据目录正被另一个程序使用，请先关闭它。',
    'Another process is using the data folder; stop it first.',
  ],
  'database-unusable': [
    '数据库打不开，可能已损坏，请从备份恢复。',
    'The database cannot be opened and may be damaged; restore it from a copy.',
  ],
};

/** What keeps the program from starting, in a sentence; null for what nobody foresaw. */
export function startProblemOf(error: unknown, port: number): StartProblem | null {
  if (error instanceof StartProblem) return error;
  if (error instanceof StartupFault) {
    const [chinese, english] = sentences[error.code];
    return new StartProblem(chinese, english);
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new StartProblem(
      `端口 ${port} 已被占用，请关闭占用它的程序，或用 PORT 换一个端口。`,
      `Port ${port} is taken; stop the program that uses it or choose another with PORT.`,
    );
  }
  if (typeof code === 'string' && code.startsWith('ERR_OSSL')) {
    return new StartProblem(
      'TLS_CERT 或 TLS_KEY 里的证书或私钥不对，或两者不是一对。',
      'The certificate or the key in TLS_CERT and TLS_KEY is not right, or they do not belong together.',
    );
  }
  if (['EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(String(code))) {
    return new StartProblem(
      `不能在端口 ${port} 或所设的 HOST 上监听，请换一个。`,
      `Cannot listen on port ${port} at this HOST; choose others.`,
    );
  }
  return null;
}
