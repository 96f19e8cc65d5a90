/*
 * `npm start`: diagnoses the sample study, prints what it found, and serves the viewer until Ctrl-C.
 * `npm start -- --no-serve` writes the report in both languages instead; `--lang zh-Hans` speaks Chinese.
 */
import { buildProgram, buildViewer, install, requireNode, root } from './setup.mjs';

requireNode();
install();
await buildProgram();
const serve = !process.argv.includes('--no-serve');
if (serve) buildViewer();
const { run } = await import('../dist/cli/run.js');
const { processIo } = await import('../dist/cli/io.js');

const study = 'datasets/lanting-instruments';
const rest = process.argv.slice(2).filter((word) => word !== '--no-serve');
process.chdir(root);
const io = processIo();
process.exitCode = await run(['diagnose', study, ...rest], io);
if (process.exitCode === 0) {
  process.exitCode = serve ? await run(['view', study, ...rest], io) : await reports();
}

async function reports() {
  for (const lang of ['en', 'zh-Hans']) {
    const code = await run(
      ['report', study, '-o', `guanxi-report.${lang}.html`, ...rest, '--lang', lang],
      io,
    );
    if (code !== 0) return code;
  }
  return 0;
}
