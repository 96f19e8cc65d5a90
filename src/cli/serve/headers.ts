/*
 * Everything the page may do: its own scripts, styles, images and worker, and nothing from anywhere
 * else. `trusted-types 'none'` would forbid `new Worker(url)` altogether, because a worker's address
 * is a script URL and needs a policy; so exactly one policy name is allowed, and it is the viewer's
 * own, which lets through nothing but the address of its own workers. `wasm-unsafe-eval` lets the
 * page's own kernels be compiled to machine code; it allows no text to become script.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types guanxi-worker',
].join('; ');

/** Sent with every answer, refusals included. There are no CORS headers. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};
