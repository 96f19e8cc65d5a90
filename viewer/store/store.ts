/** A value that is replaced, never changed, and tells who listens. */
export interface Store<S> {
  readonly state: S;
  update(change: (state: S) => S): void;
  /** Returns the function that ends the listening. */
  listen(listener: () => void): () => void;
}

export function store<S>(initial: S): Store<S> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get state() {
      return state;
    },
    update(change) {
      const next = change(state);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
