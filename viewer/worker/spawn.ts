import url from './worker.ts?worker&url';

/** The part of Trusted Types used here; the DOM library does not know it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(input: string): string },
  ): { createScriptURL(input: string): string };
}

/** Starts the one worker there is. The page's policy lets through the address of that script only. */
export function spawn(): Worker {
  return new Worker(trusted(), { type: 'module' });
}

let address: string | null = null;

function trusted(): string {
  address ??=
    (Reflect.get(globalThis, 'trustedTypes') as TrustedTypes | undefined)
      ?.createPolicy('guanxi-worker', {
        createScriptURL(input) {
          if (input !== url) throw new TypeError('only the viewer’s own worker may be started');
          return input;
        },
      })
      .createScriptURL(url) ?? url;
  return address;
}
