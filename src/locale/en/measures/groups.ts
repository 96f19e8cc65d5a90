import type { groupsDefinitions } from '../../../measures/groups/definitions.ts';
import type { WordsOf } from '../../measure-words.ts';

export const groups: WordsOf<typeof groupsDefinitions> = {};
