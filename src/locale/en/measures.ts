export const measures = {};
