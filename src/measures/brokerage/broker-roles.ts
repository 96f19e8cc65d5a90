import { NO_GROUP } from '../../study/partition.ts';

/** What a broker v between a and b is, by the groups of a, v and b. */
export type BrokerRole = 'coordinator' | 'itinerant' | 'representative' | 'gatekeeper' | 'liaison';

/** In the order of the literature: A-A-A, A-B-A, A-A-B, A-B-B, A-B-C. */
export const brokerRoles: readonly BrokerRole[] = [
  'coordinator',
  'itinerant',
  'representative',
  'gatekeeper',
  'liaison',
];

/** The five roles and all of them together. */
export type BrokerTotal = BrokerRole | 'brokerage';
export const brokerTotals: readonly BrokerTotal[] = [...brokerRoles, 'brokerage'];

/** The index in `brokerRoles` of the broker's role, or -1 where someone has no group. */
export function roleOf(from: number, broker: number, to: number): number {
  if (from === NO_GROUP || broker === NO_GROUP || to === NO_GROUP) return -1;
  if (from === to) return from === broker ? 0 : 1;
  if (from === broker) return 2;
  return broker === to ? 3 : 4;
}
