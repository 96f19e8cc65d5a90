import { execFile } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect } from 'vitest';
import { fault } from './fault.ts';

/* T2: a file that wants others opened. It is read by the real program in a process that may open nothing
 * but the program and the file, in which every way into a network ends it. */

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'guanxi-t02-')));
afterAll(() => rmSync(folder, { recursive: true }));
const root = fileURLToPath(new URL('../../', import.meta.url));
const secret = join(folder, 'secret.txt');
writeFileSync(secret, 'hyacinth');

const graph =
  '<graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph>';

const guard = join(folder, 'guard.cjs');
writeFileSync(
  guard,
  `const end = (way) => () => { process.stderr.write('NETWORK ' + way); process.exit(99); };
  require('node:net').Socket.prototype.connect = end('connect');
  require('node:dgram').Socket.prototype.send = end('send');
  require('node:dns').lookup = end('lookup');
  globalThis.fetch = end('fetch');`,
);

fault<readonly [text: string, code: number, issue: string]>(
  'T2',
  'what a file points at is never opened',
  {
    'an entity from a file': [
      `<!DOCTYPE graphml [<!ENTITY x SYSTEM "file://${secret}">]>\n<graphml><desc>&x;</desc>${graph}</graphml>`,
      3,
      'XML_DTD_FORBIDDEN',
    ],
    'a document type from a file': [
      `<!DOCTYPE graphml SYSTEM "${secret}">\n<graphml>${graph}</graphml>`,
      0,
      '',
    ],
    'an inclusion': [
      `<graphml xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="${secret}" parse="text"/>${graph}</graphml>`,
      0,
      '',
    ],
    'the address of a schema': [
      `<graphml xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a http://127.0.0.1:9/a.xsd">${graph}</graphml>`,
      0,
      '',
    ],
    'an entity behind control characters': [
      `<!DOCTYPE graphml [<!ENTITY x SYSTEM "file:\u0001//${secret}">]>\n<graphml><desc>&x;</desc>${graph}</graphml>`,
      3,
      'XML_SYNTAX',
    ],
    'an inclusion behind a control character': [
      `<graphml xmlns:xi="http://www.w3.org/2001/XInclude"><desc>\u0008</desc><xi:include href="${secret}"/>${graph}</graphml>`,
      3,
      'XML_SYNTAX',
    ],
    'an address with an escaped control character': [
      `<graphml xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="&#1;${secret}"/>${graph}</graphml>`,
      3,
      'XML_SYNTAX',
    ],
    'a style sheet': [
      `<?xml version="1.0"?><?xml-stylesheet href="${secret}"?>\n<graphml>${graph}</graphml>`,
      0,
      '',
    ],
  },
  async ([text, code, issue], name) => {
    const path = join(folder, `${name.replaceAll(' ', '-')}.graphml`);
    writeFileSync(path, text);
    const allowed = [
      path,
      guard,
      ...['dist/*', 'node_modules/*', 'package.json'].map((each) => root + each),
    ];
    const ended = await promisify(execFile)(
      process.execPath,
      [
        process.allowedNodeEnvironmentFlags.has('--permission')
          ? '--permission'
          : '--experimental-permission',
        ...allowed.map((each) => `--allow-fs-read=${each}`),
        '--no-warnings',
        '--require',
        guard,
        join(root, 'dist/cli/main.js'),
        'check',
        path,
        '--project',
        'none',
      ],
      { env: { ...process.env, LANG: 'en' } },
    ).then(
      ({ stdout, stderr }) => ({ code: 0, told: stdout + stderr }),
      (error: { code: number; stdout: string; stderr: string }) => ({
        code: error.code,
        told: error.stdout + error.stderr,
      }),
    );
    expect(ended.told).toContain(issue);
    expect(ended.told).not.toMatch(/NETWORK|hyacinth|ERR_ACCESS_DENIED/);
    expect(ended.code).toBe(code);
  },
);
