import type { Random } from 'guanxi';

/** A name as it is written in each language of the study. */
export interface Name {
  readonly en: string;
  readonly zh: string;
}

/** Common surnames; those that stand first are given more often. */
const SURNAMES = `
  Wang王 Li李 Zhang张 Liu刘 Chen陈 Yang杨 Huang黄 Zhao赵 Wu吴 Zhou周 Xu徐 Sun孙 Zhu朱 Hu胡 Guo郭
  He何 Lin林 Gao高 Luo罗 Zheng郑 Liang梁 Xie谢 Song宋 Tang唐 Deng邓 Feng冯 Han韩 Cao曹 Zeng曾
  Peng彭 Xiao萧 Cai蔡 Pan潘 Tian田 Dong董 Yuan袁 Yu于 Jiang蒋 Du杜 Su苏 Ye叶 Lü吕 Wei魏 Cheng程
  Shen沈 Ren任 Yao姚 Lu卢 Fu傅 Zhong钟 Cui崔 Tan谭 Liao廖 Fan范 Shi石 Jin金 Jia贾 Xia夏 Qiu邱
  Fang方 Hou侯 Zou邹 Xiong熊 Meng孟 Qin秦 Bai白 Yan阎 Xue薛 Yin尹 Lei雷 Long龙 Hao郝 Kong孔 Shao邵`;

const GIVEN = `
  Lei磊 Wei伟 Min敏 Jing静 Li丽 Qiang强 Jun军 Yang洋 Yong勇 Yan艳 Jie杰 Juan娟 Tao涛 Ming明 Chao超
  Xia霞 Ping平 Gang刚 Fang芳 Hui辉 Peng鹏 Bin斌 Xin欣 Yu宇 Kai凯 Hao浩 Ting婷 Xue雪 Lin琳 Ying颖
  Guohua国华 Jianguo建国 Zhiyuan志远 Wenjing文静 Xiaoming晓明 Lihua丽华 Jiahui佳慧 Haoran浩然
  Zihan子涵 Yuxuan宇轩 Sitong思彤 Yichen奕辰 Mengyao梦瑶 Ruoxi若曦 Xinyi欣怡 Junjie俊杰 Zixuan子轩
  Shihan诗涵 Yutong雨桐 Jiayi佳怡 Chenxi晨曦 Haiyang海洋 Jianping建平 Guoqing国庆 Weidong卫东
  Shuzhen淑珍 Guilan桂兰 Yumei玉梅 Fengying凤英 Jianhua建华 Zhigang志刚 Wenbin文斌 Shaohua少华
  Dawei大伟 Xiaofeng晓峰 Liping丽萍 Hongmei红梅 Chunyan春燕 Qiuyue秋月 Donghai东海 Changqing长青
  Jinlong金龙 Yulong玉龙 Tianyu天宇 Mingzhe明哲 Siyuan思源 Bowen博文 Zhihao志豪 Jiaqi佳琪 Wanting婉婷
  Yahan雅涵 Shuyi舒怡 Keyi可怡 Nana娜娜 Lanlan兰兰 Pingping萍萍 Rongrong蓉蓉 Xiaoyan晓燕 Xiaoli晓丽
  Chengyu承宇 Zhenyu振宇 Zhenhua振华 Guangming光明 Guanghui光辉 Yongjun永军 Yongqiang永强 Aiguo爱国
  Xiangdong向东 Weiguo卫国 Lixin立新 Jiangtao江涛 Haibo海波 Hailong海龙 Yunfei云飞 Yunpeng云鹏
  Xuefeng雪峰 Xuemei雪梅 Donglin冬琳 Chunhua春华 Qiufeng秋枫 Meiling美玲 Meihua美华 Shufen淑芬
  Suqin素琴 Guizhi桂枝 Lanying兰英 Huifang慧芳 Huimin慧敏 Jingyi静怡 Wenxuan文轩 Wenhao文昊
  Zeyu泽宇 Zemin泽民 Yifan一凡 Yiming一鸣 Qianqian倩倩 Manting曼婷 Kexin可欣 Luyao路遥 Muchen沐宸
  Nuo诺 Rui睿 Heng恒 Zhe喆 Yue玥 Han晗 Xi曦 Miao淼 Sen森 Ge歌 Di迪 Lu璐 Yao瑶 Qi琪 Shan珊 Dan丹
  Tongtong彤彤 Anqi安琪 Jiaming家明 Jiajun家俊 Shiyi诗怡 Ruihan睿涵 Zhengyang正阳 Chuan川 Feifei菲菲`;

/** Deals names one by one; none comes twice, in either language. */
export function nameDealer(random: Random, taken: readonly Name[]): () => Name {
  const surnames = pairs(SURNAMES);
  const given = random.shuffle(pairs(GIVEN));
  const used = new Set(taken.flatMap((name) => [name.en, name.zh]));
  let next = 0;
  return () => {
    const own = given[next++ % given.length]!;
    for (;;) {
      const u = random.uniform();
      const family = surnames[Math.floor(u * u * surnames.length)]!;
      const name = { en: `${family.en} ${own.en}`, zh: family.zh + own.zh };
      if (used.has(name.en) || used.has(name.zh)) continue;
      used.add(name.en).add(name.zh);
      return name;
    }
  };
}

function pairs(text: string): Name[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [, en, zh] = /^([A-Za-zü]+)(.+)$/.exec(word)!;
      return { en: en!, zh: zh! };
    });
}
