/** Who reads a result. What each may see is said by its policy. */
export type Audience = 'analyst' | 'sponsor' | 'manager' | 'public';
export const audiences: readonly Audience[] = ['analyst', 'sponsor', 'manager', 'public'];

/** The smallest group that any audience is told of unless its policy is changed. */
export const smallestGroup = 5;
