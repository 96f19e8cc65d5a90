export { BudgetError, OptionError } from './errors.ts';
export { network } from './network/network.ts';
