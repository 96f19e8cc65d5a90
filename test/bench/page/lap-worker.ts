/// <reference lib="dom" />
import { pageLaps } from './laps.ts';

const laps = pageLaps((lap) => self.postMessage({ lap }));
self.postMessage({ laps });
