import { describe, expect, it } from 'vitest';
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

  it('refuses a measure there is not', async () => {
    const { code, stdout, stderr } = await ran(['measures', '--explain', 'charisma']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('charisma');
  });
});
