// What the tests need of the machine: a browser, Chinese fonts, LibreOffice, PDF tools.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runTool } from './run-tool.mjs';

function hasCommand(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, name)));
}

function hasChineseFont() {
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'file'], { encoding: 'utf8' });
  return (stdout ?? '').trim() !== '';
}

/** Debian's name of each package, what it is for, and whether that is already there. */
const needs = [
  {
    // The same engine without the windows, tabs and menus of a desktop, which nobody sees here and which take a third of the time.
    name: 'chromium-headless-shell',
    use: 'a Chromium browser without a desktop (or its path in CHROMIUM_PATH)',
    isThere: () => existsSync(process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium-headless-shell'),
  },
  { name: 'fonts-noto-cjk', use: 'a Chinese font', isThere: hasChineseFont },
  {
    name: 'libreoffice-writer-nogui',
    use: 'LibreOffice Writer (soffice)',
    isThere: () => hasCommand('soffice') && existsSync('/usr/lib/libreoffice/program/libswlo.so'),
  },
  { name: 'poppler-utils', use: 'poppler (pdftotext)', isThere: () => hasCommand('pdftotext') },
];

function isDebianRoot() {
  return process.getuid?.() === 0 && hasCommand('apt-get');
}

async function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const code = await runTool('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (code !== 0) throw new Error(`apt-get ${args[0]} failed; the reason stands above.`);
}

/** Installs what is missing, as root on Debian; elsewhere throws a sentence naming it. */
export async function installSystemPackages() {
  const missing = needs.filter(({ isThere }) => !isThere());
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name);
  if (!isDebianRoot()) {
    const uses = missing.map(({ use }) => use).join(', ');
    throw new Error(
      `The tests need ${uses}. On Debian, as root: apt-get install --no-install-recommends ${names.join(' ')}`,
    );
  }
  console.log(`Installing ${names.join(', ')} …`);
  await apt(['update']);
  await apt(['install', '-y', '--no-install-recommends', ...names]);
}
