import { describe, expect, it } from 'vitest';
import { measures } from '../../src/measures/registry.ts';
import { ran } from '../support/cli.ts';

describe('measures --explain', () => {
  it('tells all about a measure in English', async () => {
    const { code, stdout } = await ran(['measures', '--explain', 'constraint']);
    expect(code).toBe(0);
    expect(stdout).toContain('How little room this person has between others');
    expect(stdout).toContain('Σⱼ (pᵢⱼ + Σ_q pᵢ_q p_qⱼ)²');
    expect(stdout).toContain('R igraph: constraint()');
    expect(stdout).toContain('people with one contact have no value');
    expect(stdout).toContain('doi:10.1086/421787');
  });

  it('and in Chinese', async () => {
    const { code, stdout } = await ran([
      'measures',
      '--explain',
      'betweenness',
      '--lang',
      'zh-Hans',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('一句话说明');
    expect(stdout).toContain('按报告的方向');
    expect(stdout).toContain('Freeman betweenness');
  });

  it('and to programs', async () => {
    const { stdout } = await ran(['measures', '--explain', 'eiIndex', '--format', 'json']);
    const told = JSON.parse(stdout) as { levels: { level: string; edges: unknown[] }[] };
    expect(told.levels.map(({ level }) => level).sort()).toEqual(['group', 'network', 'node']);
    expect(told).toMatchObject({
      measure: 'eiIndex',
      formula: '(E − I)/(E + I)',
      profiles: [{ profile: 'ucinet', change: 'pairs-not-arcs' }],
    });
  });

  const ids = [...new Set<string>(measures.map(({ id }) => id))];

  it.each(ids)('leaves nothing of %s unsaid, in either language', async (id) => {
    for (const locale of ['en', 'zh-Hans']) {
      const { stdout } = await ran([
        'measures',
        ...['--explain', id, '--format', 'json', '--lang', locale],
      ]);
      const { card } = JSON.parse(stdout) as { card: { what: string; text: string }[] };
      // A formula, names in other programs, sources and choices are of no language.
      const [own, prose] = [/--set|--profile/, /^(Formula|Elsewhere|Source|公式|其他软件|出处)/];
      for (const { what, text } of card) {
        expect(text.trim(), what).not.toBe('');
        if (prose.test(what) || own.test(what)) continue;
        expect(text, what).not.toMatch(/undefined|NaN|null|\[object/);
        if (locale === 'en') continue;
        const words = text.replaceAll(/--\w+(?: [\w.]+(?:=\w+)?)?/g, '');
        expect(words, what).not.toMatch(/[A-Za-z]{2,} [A-Za-z]{2,}/);
      }
    }
  });

  it('tells measures across layers by values, and says which layers these are of', async () => {
    const { stdout } = await ran(['measures', '--explain', 'pnCentrality']);
    expect(stdout).toContain('Other layers');
    expect(stdout).toMatch(/one person alone +1 to 1\.250/);
    expect((await ran(['measures', '--explain', 'degree'])).stdout).not.toContain('Other layers');
  });

  it('refuses a measure there is not', async () => {
    const { code, stdout, stderr } = await ran(['measures', '--explain', 'charisma']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('charisma');
  });
});
