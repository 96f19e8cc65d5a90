import type { UnitId } from './organization.ts';

const UNIT_NAMES: Readonly<Record<UnitId, readonly [string, string]>> = {
  management: ['Management Office', '总经办'],
  rd: ['R&D', '研发部'],
  production: ['Production', '生产部'],
  quality: ['Quality', '质量部'],
  metrology: ['Calibration Laboratory', '计量校准中心'],
  supply: ['Supply Chain', '供应链部'],
  sales: ['Sales', '销售部'],
  service: ['Field Service', '售后服务部'],
  finance: ['Finance and HR', '财务人事部'],
};

/** What study.json says. */
export function study() {
  const scale = { min: 1, max: 5 };
  return {
    guanxi: 1,
    title: both('Lanting Instruments', '兰亭仪器'),
    group: 'unit',
    people: {
      file: 'people.csv',
      id: 'id',
      name: both('name_en', 'name_zh'),
      attributes: {
        unit: {
          type: 'text',
          label: both('Unit', '部门'),
          labels: Object.fromEntries(
            Object.entries(UNIT_NAMES).map(([id, [en, zh]]) => [id, both(en, zh)]),
          ),
        },
        site: {
          type: 'text',
          label: both('Site', '地点'),
          labels: {
            shaoxing: both('Shaoxing (head office)', '绍兴（总部）'),
            suzhou: both('Suzhou (plant)', '苏州（工厂）'),
            chengdu: both('Chengdu', '成都'),
          },
        },
        level: {
          type: 'ordinal',
          label: both('Level', '职级'),
          labels: {
            1: both('executive', '高层管理者'),
            2: both('manager', '部门经理'),
            3: both('team lead', '班组长'),
            4: both('staff', '员工'),
          },
        },
        tenure: { type: 'number', label: both('Years in the company', '司龄（年）') },
      },
    },
    layers: [
      {
        id: 'advice',
        kind: 'advice',
        label: both('Advice', '咨询'),
        file: 'ties.csv',
        directed: true,
        question: both(
          'Whom do you ask when you are stuck with your work? How often? (1 rarely, 5 every day)',
          '工作中遇到难题时，你会向谁请教？频率如何？（1 很少，5 每天）',
        ),
        scale,
        weights: 'strength',
      },
      {
        id: 'trust',
        kind: 'affect',
        label: both('Trust', '信任'),
        file: 'ties.csv',
        directed: true,
        question: both(
          'To whom would you speak openly about a worry? How readily? (1 a little, 5 fully)',
          '心里有事时，你愿意向谁坦诚倾诉？信任程度如何？（1 略微，5 完全）',
        ),
        scale,
        weights: 'strength',
      },
      {
        id: 'information',
        kind: 'information',
        label: both('Information', '信息'),
        file: 'ties.csv',
        directed: true,
        question: both(
          'Whom do you tell when there is news that concerns the work? How often? (1 rarely, 5 every day)',
          '得知与工作有关的消息时，你会告诉谁？频率如何？（1 很少，5 每天）',
        ),
        scale,
        weights: 'strength',
      },
      {
        id: 'clash',
        kind: 'conflict',
        label: both('Clash', '冲突'),
        file: 'ties.csv',
        directed: true,
        question: both(
          'With whom does working together often end in friction?',
          '你与谁合作时经常发生摩擦？',
        ),
        weights: 'none',
        sensitivity: 'high',
      },
      {
        id: 'reports_to',
        kind: 'formal',
        label: both('Reporting line', '汇报关系'),
        file: 'ties.csv',
        directed: true,
        question: both('From the records of Human Resources', '来自人事档案'),
        weights: 'none',
      },
    ],
    coverage: { column: 'status', layers: { reports_to: null } },
    waves: [
      { id: 'w1', label: both('Spring 2025', '2025年春'), ties: 'ties.csv', status: 'status' },
      {
        id: 'w2',
        label: both('Spring 2026', '2026年春'),
        ties: 'ties-w2.csv',
        status: 'status_w2',
      },
    ],
  };
}

function both(en: string, zh: string) {
  return { en, 'zh-Hans': zh };
}
