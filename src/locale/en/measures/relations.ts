import type { relationsDefinitions } from '../../../measures/relations/definitions.ts';
import type { WordsOf } from '../../measure-words.ts';

export const relations: WordsOf<typeof relationsDefinitions> = {};
