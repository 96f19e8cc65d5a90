/** Who reads a result. What each may see is said by its policy. */
export type Audience = 'analyst' | 'sponsor' | 'manager' | 'public';
export const audiences: readonly Audience[] = ['analyst', 'sponsor', 'manager', 'public'];
