import type { brokerageDefinitions } from '../../../measures/brokerage/definitions.ts';
import type { WordsOf } from '../../measure-words.ts';

export const brokerage: WordsOf<typeof brokerageDefinitions> = {};
