/** The version of guanxi, as every result states it; a test holds it to package.json. */
export const version = '0.1.0';
