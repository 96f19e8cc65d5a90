import { compiledKernels } from '../../src/measures/kernels/instance.ts';

/* `KERNELS=plain npx vitest run …` runs any tests on the plain twins of the compiled kernels. */
if (process.env.KERNELS === 'plain') compiledKernels(false);
