import type { LayerKind, Status } from '../../study/study.ts';
import type { Grammar } from '../say.ts';

const kinds: Record<LayerKind, string> = {
  advice: 'advice',
  affect: 'trust and friendship',
  information: 'information',
  formal: 'reporting lines',
  conflict: 'conflict',
  contact: 'contact',
  other: 'other ties',
};

const status: Record<Status, string> = {
  answered: 'answered',
  declined: 'declined',
  absent: 'absent',
  'not-invited': 'not invited',
  withdrawn: 'withdrawn',
};

const grammar: Grammar = {
  list: (items) =>
    items.length < 3
      ? items.join(' and ')
      : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`,
  between: '; ',
  thousands: ',',
  withheld: '(name withheld)',
};

/** Words that every part of the program shares. */
export const words = {
  language: 'English',
  grammar,
  kinds,
  status,
  withheld: 'hidden: too few people, or a name this audience does not see',
  noGroup: 'no group',
};
