/** The part of Trusted Types used here; the DOM library does not know it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(input: string): string },
  ): { createScriptURL(input: string): string };
}

/**
 * The address of a worker's script in the form that the page's policy lets through: this one and no
 * other. Asked for once in the page and once in each worker that starts others.
 */
export function trusted(url: string): string {
  return (
    (Reflect.get(globalThis, 'trustedTypes') as TrustedTypes | undefined)
      ?.createPolicy('guanxi-worker', {
        createScriptURL(input) {
          if (input !== url) throw new TypeError('only the viewer’s own worker may be started');
          return input;
        },
      })
      .createScriptURL(url) ?? url
  );
}
