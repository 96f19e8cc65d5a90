import { pageLaps } from './laps.ts';

process.stdout.write(JSON.stringify(pageLaps(() => {})));
