import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { catalogue, type Locale } from '../../src/index.ts';
import type { Actions } from '../store/actions.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';

/** What every panel works with: the state, and what can be done to it. */
export interface Desk {
  readonly store: Store<State>;
  readonly actions: Actions;
}

export const DeskContext = createContext<Desk | null>(null);

function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('a panel stands outside the page');
  return desk;
}

/** A part of the state; the panel is drawn again when that part is another value. */
export function useStore<T>(part: (state: State) => T): T {
  const { store } = useDesk();
  const listen = useCallback((listener: () => void) => store.listen(listener), [store]);
  return useSyncExternalStore(listen, () => part(store.state));
}

export function useActions(): Actions {
  return useDesk().actions;
}

export function useLocale(): Locale {
  return useStore((state) => state.preferences.locale);
}

/** All texts of the language in use. */
export function useTexts() {
  return catalogue(useLocale());
}
