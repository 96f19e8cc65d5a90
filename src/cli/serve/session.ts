import { randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Who may read the study. Other users of this computer can reach 127.0.0.1 too, so the address
 * printed in the terminal carries a secret; the page trades it, once, for a cookie that no script
 * can read and that no other site's request carries.
 */
export class Session {
  readonly token = secret();
  readonly #cookie = secret();
  #traded = false;

  /** The cookie's value, or null if the token is wrong or was traded before. */
  trade(token: string): string | null {
    if (this.#traded || !same(token, this.token)) return null;
    this.#traded = true;
    return this.#cookie;
  }

  holds(cookie: string | null): boolean {
    return cookie !== null && same(cookie, this.#cookie);
  }
}

/** Cookies know no ports: the name keeps two servers on one computer apart. */
function cookieName(port: number): string {
  return `guanxi-${port}`;
}

export function setCookie(port: number, value: string): string {
  return `${cookieName(port)}=${value}; HttpOnly; SameSite=Strict; Path=/`;
}

export function cookieOf(header: string | undefined, port: number): string | null {
  const start = `${cookieName(port)}=`;
  for (const part of (header ?? '').split(';')) {
    const pair = part.trim();
    if (pair.startsWith(start)) return pair.slice(start.length);
  }
  return null;
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

function same(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
