/* Worker threads run the compiled program, so it is made from the sources before the tests. */
export { buildProgram as setup } from '../../scripts/setup.mjs';
