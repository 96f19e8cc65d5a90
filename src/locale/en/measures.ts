const byId: Record<string, { name: string; plain: string; caution?: string }> = {};

export const measures = { byId };
