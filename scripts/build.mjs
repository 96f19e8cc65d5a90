/* `npm run build`: the library, the command line and the viewer, into dist/. */
import { buildProgram, buildViewer, install, requireNode } from './setup.mjs';

requireNode();
install();
await buildProgram();
buildViewer();
