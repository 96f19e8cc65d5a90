/* `npm run -s guanxi -- <command> …`: the command line from a clone, built first where needed. */
import { buildProgram, buildViewer, install, requireNode, userFolder } from './setup.mjs';

requireNode();
install();
await buildProgram();
if (process.argv.includes('view')) buildViewer();
process.chdir(userFolder());
await import('../dist/cli/main.js');
