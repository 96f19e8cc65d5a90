/* Finds a Chromium for the tests in the browser, or brings one in. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail, root, shown } from './setup.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The path of a Chromium that starts. Ends the process, saying what to do, if there is no way to one. */
export async function chromium() {
  const found = await present();
  if (found !== null) return found;
  process.stderr.write('No Chromium here; installing one for the tests …\n');
  if (process.getuid?.() === 0 && onPath('apt-get') !== null) {
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    shown('apt-get', ['-qq', 'update'], quiet);
    shown(
      'apt-get',
      ['-qq', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
      quiet,
    );
  }
  const installed = await present();
  if (installed !== null) return installed;
  shown(process.execPath, [
    join(root, 'node_modules/playwright-core/cli.js'),
    'install',
    'chromium',
  ]);
  const downloaded = await present();
  if (downloaded !== null) return downloaded;
  return fail(
    'The tests need a Chromium: install one and set CHROMIUM to its path, then run npm test again.',
  );
}

async function present() {
  const own = process.env.CHROMIUM;
  if (own !== undefined && own !== '') {
    return starts(own) ? own : fail(`CHROMIUM is set to ${own}, which does not start.`);
  }
  const { chromium: playwright } = await import('playwright-core');
  const candidates = [...names.map(onPath), ...elsewhere, playwright.executablePath()];
  return candidates.find((path) => path !== null && executable(path) && starts(path)) ?? null;
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(executable) ?? null;
}

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Some systems put a script there that only says how to install the browser. */
function starts(path) {
  return spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}
