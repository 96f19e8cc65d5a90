import type { Actions } from './store/actions.ts';

/**
 * Trades the secret in the address for a session, takes it out of the address, and opens the study
 * that waits on the server. Served as plain files the page finds neither, and asks for a file.
 */
export async function boot(actions: Actions): Promise<void> {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token !== null) {
    history.replaceState(null, '', location.pathname);
    const answer = await fetch('/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token }),
    }).catch(() => null);
    if (answer === null) return actions.refuse({ code: 'unreachable', detail: 'POST /session' });
    if (answer.status === 401) return actions.refuse({ code: 'session', detail: 'wrong token' });
  }
  await actions.openServed();
}
