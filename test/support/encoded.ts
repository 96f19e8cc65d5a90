import type { Encoding } from '../../src/import/encoding.ts';
import type { Random } from '../../src/random.ts';

/** What tables in one language are made of, and the pages such tables are saved in. */
export interface Tongue {
  readonly name: string;
  readonly encodings: readonly Encoding[];
  readonly headings: readonly string[];
  /** A name is one of these, `between`, and one of `given`. */
  readonly family: readonly string[];
  readonly between: string;
  readonly given: readonly string[];
  readonly units: readonly string[];
  readonly answers: readonly string[];
}

const words = (text: string) => text.trim().split(/\s+/);
const phrases = (text: string) => text.trim().split(/\s*\|\s*/);

/* Taken from lists of usual family names, given names, offices and answers, not from the characters
 * that the program knows. */
export const tongues: readonly Tongue[] = [
  {
    name: 'Chinese, simplified',
    encodings: ['gb18030'],
    headings: phrases(
      '序号 | 工号 | 姓名 | 所属部门 | 岗位 | 入职年份 | 提交答卷时间 | 来源 | 遇到难题时您会请教谁？ | 您平时和谁一起吃午饭？ | 您最信任的同事 | 备注',
    ),
    family: words(
      '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 侯 邵 孟 龙 万 段 雷 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文 欧阳 上官 司马 诸葛 皇甫 尉迟 公孙 慕容',
    ),
    between: '',
    given: words(
      '伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 桂英 秀兰 建华 玉梅 子轩 浩然 梓涵 欣怡 诗琪 宇航 俊熙 雨桐 思远 晓彤 嘉懿 煜城 懿轩 烨伟 苑博 伟泽 熠彤 鸿煊 博涛 烨霖 烨华 煜祺 智宸 正豪 昊然 明杰 立诚 立轩 立辉 峻熙 弘文 哲瀚 鑫鹏 昊天 思聪 展鹏 笑愚 志强 炫明 雪松 思源 智渊 靖琪 钰慧 婧涵 翊凯 瑾瑜 璟雯 晟睿 奕辰 沐宸 沂霖 珺瑶 馨予',
    ),
    units: phrases(
      '研发中心 | 市场营销部 | 财务与审计处 | 人力资源部 | 供应链管理 | 品质保证科 | 生产制造车间 | 客户服务 | 信息技术部 | 法务合规 | 行政后勤 | 战略规划室',
    ),
    answers: phrases(
      '从不 | 偶尔 | 有时 | 经常 | 每天 | 非常同意 | 不太清楚 | 没有 | 跳过 | 每周两三次 | 视情况而定 | 遇到急事才联系',
    ),
  },
  {
    name: 'Chinese, traditional',
    encodings: ['big5'],
    headings: phrases(
      '編號 | 員工編號 | 姓名 | 部門 | 職稱 | 到職年份 | 填寫時間 | 來源 | 遇到困難時您會請教誰？ | 您平常和誰一起用餐？ | 您最信任的同仁 | 備註',
    ),
    family: words(
      '陳 林 黃 張 李 王 吳 劉 蔡 楊 許 鄭 謝 郭 洪 曾 邱 廖 賴 周 徐 蘇 葉 莊 呂 江 何 蕭 羅 高 潘 簡 朱 鍾 彭 游 詹 胡 施 沈 余 盧 梁 趙 顏 柯 翁 魏 孫 戴 范 方 宋 鄧 杜 傅 侯 曹 薛 丁 卓 馬 董 唐 藍 石 溫 紀 蔣 歐陽 尤 巫 連 程 田 康 姜 白 汪 鄒 塗 尹 涂 龔 嚴 袁 黎 金 阮 陸 倪 夏 童 邵 柳 錢',
    ),
    between: '',
    given: words(
      '志明 淑芬 俊傑 雅婷 家豪 怡君 建宏 美玲 冠宇 欣怡 宗翰 詩涵 承恩 宜蓁 柏翰 佩珊 彥廷 惠雯 哲瑋 郁婷 宥廷 品妍 睿恩 思穎 韋廷 雅筑 政憲 佳蓉 文彬 麗華 國榮 秀琴 振宇 素貞 明哲 玉蘭 士傑 鈺婷 聖傑 筱涵 晉豪 曉薇 鴻銘 瑋倫 靜宜 凱翔 嘉玲 裕隆 婉婷 博文 子涵 芷瑜 沛珊 宸瑋 禹丞 語彤 翊庭 馥綺 昱安 歆妤 渝婷 峻瑋',
    ),
    units: phrases(
      '研發處 | 業務部 | 財務會計課 | 人力資源處 | 採購組 | 品質保證部 | 生產製造部 | 客戶服務中心 | 資訊部 | 法務室 | 總務課 | 策略規劃組',
    ),
    answers: phrases(
      '從未 | 偶爾 | 有時候 | 經常 | 每天 | 非常同意 | 不太清楚 | 沒有 | 略過 | 每週兩三次 | 視狀況而定 | 有急事才聯絡',
    ),
  },
  {
    name: 'Japanese',
    encodings: ['shift_jis', 'euc-jp'],
    headings: phrases(
      '番号 | 社員番号 | 氏名 | 所属部署 | 役職 | 入社年 | 回答日時 | 困ったときに誰に相談しますか | よく一緒に昼食をとる人 | 信頼できる同僚 | 備考',
    ),
    family: words(
      '佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 山崎 森 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 近藤 後藤 坂本 遠藤 青木 藤井 西村 福田 太田 三浦 岡本 松田 中川 原田 小野 竹内 金子 和田 中山 藤原 石田 上田 森田 柴田 酒井 工藤 横山 宮崎 内田 高木 安藤 谷口 大野 丸山 今井 河野 藤本 村田 武田 上野 杉山 増田 菅原 平野 大塚 千葉 久保 松井 岩崎 桜井 野口 松尾 菊地 木下 野村 新井 渡部 佐野 杉本 大西 古川 浜田 市川 小松 高野 水野 吉川 山内 西田',
    ),
    between: '　',
    given: words(
      '翔太 さくら 健一 美咲 大輔 陽菜 拓也 結衣 直樹 葵 誠 あゆみ 隆 恵子 浩二 由美子 和也 真由美 亮 千尋 悠斗 凛 蓮 莉子 湊 芽依 雄大 香織 哲也 奈々 ケン ユリ 慎一郎 沙耶 竜也 瑞穂 貴之 みどり 淳 まゆみ 圭介 詩織 聡 遥',
    ),
    units: phrases(
      '開発本部 | 営業第一課 | 経理部 | 人事部 | 資材調達 | 品質保証グループ | 製造ライン | カスタマーサポート | 情報システム部 | 法務室 | 総務課 | 経営企画',
    ),
    answers: phrases(
      'まったくない | たまに | ときどき | よくある | 毎日 | 強くそう思う | わからない | 該当なし | 週に２、３回 | 場合による | 急ぎのときだけ',
    ),
  },
  {
    name: 'Korean',
    encodings: ['euc-kr'],
    headings: phrases(
      '번호 | 사번 | 이름 | 소속 부서 | 직급 | 입사 연도 | 응답 시간 | 어려운 문제가 생기면 누구에게 물어봅니까? | 함께 점심을 먹는 사람 | 가장 신뢰하는 동료 | 비고',
    ),
    family: words(
      '김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 전 홍 유 고 문 양 손 배 백 허 남 심 노 하 곽 성 차 주 우 구 민 류 나 진 지 엄 채 원 천 방 공 현 함 변 염 여 추 도 소 석 선 설 마 길 연 위 표 명 기 반 왕 금 옥 육 남궁 황보 제갈 선우',
    ),
    between: '',
    given: words(
      '민준 서연 지훈 수빈 현우 지민 예은 도윤 하준 영희 철수 미경 정숙 성호 은주 재현 혜진 동현 유진 상철 보람 태영 경아 승민 나래 종훈 말순 규리 찬호 슬기 병철 춘자 건우 다은 시우 아린 준혁 소율 광수 복순 형식 귀남 덕수 옥분 필립 효진 빛나 세라 륜아 흥민',
    ),
    units: phrases(
      '연구개발본부 | 영업팀 | 재무회계팀 | 인사팀 | 구매팀 | 품질보증팀 | 생산라인 | 고객지원센터 | 정보시스템실 | 법무팀 | 총무과 | 전략기획실',
    ),
    answers: phrases(
      '전혀 없음 | 가끔 | 때때로 | 자주 | 매일 | 매우 그렇다 | 잘 모르겠음 | 해당 없음 | 일주일에 두세 번 | 상황에 따라 다름 | 급할 때만',
    ),
  },
  {
    name: 'German',
    encodings: ['windows-1252', 'macintosh'],
    headings: phrases(
      'Nr | Name | Abteilung | Führungskraft | Wen fragen Sie häufig? | Rückmeldung | Für',
    ),
    family: words(
      'Müller Schröder Schäfer Köhler Krüger Jäger Böhm Günther Groß Voß Weiß Schütz Lößl Häußler Bäcker Förster Übel Öztürk Meier Schmidt Bauer Wagner Hoffmann Klein Wolf Neumann',
    ),
    between: ' ',
    given: words('Jürgen Jörg Günter Käthe Björn Sören Anna Peter Sabine Uwe Zoë René Bärbel Götz'),
    units: phrases(
      'Vertrieb | Qualitätsprüfung | Buchhaltung | Geschäftsführung | Werk Süd | Büro Köln',
    ),
    answers: phrases(
      'täglich | gelegentlich | nie | häufig | weiß nicht | nur für Rückfragen | öfter',
    ),
  },
  {
    name: 'French',
    encodings: ['windows-1252', 'macintosh'],
    headings: phrases(
      'N° | Prénom | Équipe | À qui demandez-vous conseil ? | Réponse | Fréquence | Ancienneté',
    ),
    family: words(
      'Lefèvre Müller Béranger Lémery Noël François Hébert Gaëtan Léger Bénard Mallet Durand Petit Rémy Guérin Besançon Dupré Valéry Châtelet Hervé Crête Girard Août',
    ),
    between: ' ',
    given: words(
      'Élodie Hélène André Aurélie Loïc Zoé Jérôme Chloé Cécile Benoît Inès Léa Mathieu Paul Anaïs',
    ),
    units: phrases(
      'Comptabilité | Réseau | Qualité | Développement | Achats | Siège | Sécurité | Conformité',
    ),
    answers: phrases(
      'très souvent | jamais | parfois | à chaque fois | ça dépend | plutôt d’accord | où ? | bientôt',
    ),
  },
  {
    name: 'Spanish',
    encodings: ['windows-1252'],
    headings: phrases(
      'Número | Nombre | Área | ¿A quién pide consejo? | Antigüedad | Año | Opinión',
    ),
    family: words(
      'García Martínez López Sánchez Pérez Gómez Jiménez Núñez Muñoz Álvarez Ibáñez Peña Ordóñez Suárez Vázquez Güell Castaño Marín',
    ),
    between: ' ',
    given: words(
      'José María Ángel Íñigo Sofía Lucía Andrés Begoña Raúl Óscar Inés Martín Ana Pilar Tomás Adrián',
    ),
    units: phrases(
      'Producción | Logística | Informática | Atención al público | Tesorería | Diseño | Compañía',
    ),
    answers: phrases(
      'nunca | a menudo | todos los días | según | quizás | sí | más o menos | ningún día | mañana',
    ),
  },
  {
    name: 'Portuguese',
    encodings: ['windows-1252'],
    headings: phrases('Número | Nome | Função | A quem pede opinião? | Situação | Início'),
    family: words(
      'Gonçalves Araújo Conceição Simões Magalhães Guimarães Brandão Leitão Falcão Antunes Fátima Sá Galvão Patrício Vitória',
    ),
    between: ' ',
    given: words(
      'João Inês Cátia André Tomé Conceição Mónica Vítor Lúcia Estevão Ângela Luís Mário Sebastião',
    ),
    units: phrases(
      'Direção | Produção | Informação | Finanças | Manutenção | Gestão | Contratação',
    ),
    answers: phrases(
      'não | às vezes | sempre | três vezes | raramente | também | só à noite | até amanhã',
    ),
  },
  {
    name: 'Swedish and Danish',
    encodings: ['windows-1252'],
    headings: phrases(
      'Namn | Avdelning | Vem frågar du? | År | Återkoppling | Møder | Hvem spørger du?',
    ),
    family: words(
      'Åström Sjöberg Lindström Björk Ångström Wikström Söderlund Kjær Sørensen Jørgensen Bækgård Østergård Møller Nygård Åkesson Håkansson',
    ),
    between: ' ',
    given: words(
      'Åsa Göran Märta Håkan Björn Jens Søren Lærke Øyvind Pål Bjørn Sigrid Gösta Östen Kåre',
    ),
    units: phrases(
      'Försäljning | Inköp | Lön | Utveckling | Kundtjänst | Økonomi | Indkøb | Rådgivning',
    ),
    answers: phrases(
      'aldrig | då och då | ofta | varje månad | ständigt | måske | på måndag | altid på række',
    ),
  },
  {
    name: 'Polish',
    encodings: ['windows-1250', 'iso-8859-2'],
    headings: phrases(
      'Imię | Nazwisko | Dział | Kogo pytasz o radę? | Częstość | Rok przyjęcia | Komórka',
    ),
    family: words(
      'Wójcik Dąbrowski Kozłowski Szymański Woźniak Kamińska Michałek Gołębiewska Jabłoński Zieliński Wróbel Pawłowska Łuczak Świątek Żak Źrebiec Ćwik Król Piątek',
    ),
    between: ' ',
    given: words(
      'Łukasz Małgorzata Paweł Michał Bogusław Święcisław Żaneta Grażyna Rafał Ewa Anna Jan Zdzisława Józef',
    ),
    units: phrases(
      'Księgowość | Sprzedaż | Zarząd | Obsługa klienta | Jakość | Łączność | Wsparcie',
    ),
    answers: phrases(
      'nigdy | często | każdego dnia | rzadko | nie dotyczy | trochę | zawsze się zgadzam | może później',
    ),
  },
  {
    name: 'Czech',
    encodings: ['windows-1250', 'iso-8859-2'],
    headings: phrases('Jméno | Příjmení | Oddělení | Koho žádáte o radu? | Četnost | Rok nástupu'),
    family: words(
      'Novák Dvořák Černý Procházka Kučera Veselý Horák Němec Pokorný Růžička Beneš Fiala Sedláček Doležal Zeman Kolář Čermák Vaněk Kříž Šimek Žák Říha',
    ),
    between: ' ',
    given: words(
      'Jiří Petr Tomáš Zdeněk Ondřej Lukáš Eliška Božena Věra Růžena Květa Matěj Štěpán František Aneta',
    ),
    units: phrases('Účtárna | Výroba | Nákup | Řízení jakosti | Péče o zákazníky | Údržba | Vývoj'),
    answers: phrases(
      'nikdy | občas | často | každý den | nevím | vůbec ne | podle potřeby | jedenkrát týdně',
    ),
  },
  {
    name: 'Hungarian',
    encodings: ['windows-1250', 'iso-8859-2'],
    headings: phrases(
      'Név | Osztály | Kitől kér tanácsot? | Gyakoriság | Belépés éve | Megjegyzés',
    ),
    family: words(
      'Szabó Tóth Kovács Horváth Kiss Molnár Németh Balázs Erdős Győri Szűcs Fülöp Lőrincz Hegedűs Kőműves Török Ördög Bárány Gergő Fazekas',
    ),
    between: ' ',
    given: words(
      'László István József György Gergő Zsófia Ágnes Éva Ödön Csőke Fűzfa Enikő Bendegúz Győző Ábel',
    ),
    units: phrases(
      'Pénzügy | Értékesítés | Gyártás | Minőség | Ügyfélszolgálat | Raktár | Fejlesztő csoport',
    ),
    answers: phrases(
      'soha | néha | gyakran | minden nap | nem tudom | egyáltalán nem | időnként | hetente kétszer',
    ),
  },
  {
    name: 'Turkish',
    encodings: ['windows-1254'],
    headings: phrases('Adı Soyadı | Bölüm | Kime danışırsınız? | Sıklık | İşe giriş yılı | Görüş'),
    family: words(
      'Yılmaz Kaya Şahin Çelik Öztürk Aydın Kılıç Yıldız Doğan Güneş Işık Çağlar Şimşek Erdoğan Koç Aslan Özdemir Polat Güler Tekin',
    ),
    between: ' ',
    given: words(
      'Ayşe Mehmet Gülşen Çağrı İbrahim Özlem Uğur Şule Işıl Oğuz Fatma Bülent Tuğba Hüseyin Sıla',
    ),
    units: phrases(
      'Satış | Muhasebe | İnsan Kaynakları | Üretim | Satın Alma | Müşteri Hizmetleri | Ar-Ge | Güvenlik',
    ),
    answers: phrases(
      'hiçbir zaman | bazen | sık sık | her gün | bilmiyorum | tamamen katılıyorum | değişir | şimdi değil',
    ),
  },
  {
    name: 'Russian',
    encodings: ['windows-1251', 'koi8-r'],
    headings: phrases(
      'Номер | Фамилия и имя | Отдел | К кому вы обращаетесь за советом? | Частота | Год приёма',
    ),
    family: words(
      'Иванов Смирнова Кузнецов Попова Васильев Петрова Соколов Михайлова Новиков Фёдорова Морозов Волкова Алексеев Лебедева Семёнов Егорова Павлов Козлова Степанов Щукина Юдин Эйдельман Жуков Ценина',
    ),
    between: ' ',
    given: words(
      'Анна Иван Ольга Сергей Екатерина Дмитрий Юлия Пётр Наталья Алексей Любовь Игорь Жанна Фёдор Эмма',
    ),
    units: phrases(
      'Бухгалтерия | Отдел продаж | Кадры | Производство | Закупки | Служба качества | Юридический отдел',
    ),
    answers: phrases(
      'никогда | иногда | часто | каждый день | не знаю | полностью согласен | по ситуации | пару раз в неделю',
    ),
  },
  {
    name: 'Greek',
    encodings: ['windows-1253'],
    headings: phrases(
      'Αριθμός | Όνομα | Τμήμα | Ποιον συμβουλεύεστε; | Συχνότητα | Έτος πρόσληψης',
    ),
    family: words(
      'Παπαδόπουλος Γεωργίου Νικολάου Αντωνίου Οικονόμου Βασιλείου Καραγιάννης Μακρής Δημητρίου Ιωάννου Χατζής Ζαχαρίας Ξένος',
    ),
    between: ' ',
    given: words(
      'Μαρία Γιώργος Ελένη Κώστας Άννα Δημήτρης Σοφία Νίκος Αικατερίνη Χρήστος Ζωή Θανάσης Φωτεινή',
    ),
    units: phrases(
      'Πωλήσεις | Λογιστήριο | Παραγωγή | Προμήθειες | Έλεγχος ποιότητας | Εξυπηρέτηση πελατών',
    ),
    answers: phrases(
      'ποτέ | μερικές φορές | συχνά | κάθε μέρα | δεν γνωρίζω | συμφωνώ απόλυτα | εξαρτάται',
    ),
  },
];

/** A table of `rows` rows in one language: half its cells words, as people export them. */
export function tableIn(tongue: Tongue, rows: number, random: Random): string {
  const one = <T>(list: readonly T[]): T => list[random.integer(list.length)]!;
  const person = () => one(tongue.family) + tongue.between + one(tongue.given);
  const makers: readonly (() => string)[] = [
    person,
    person,
    () => one(tongue.units),
    () => one(tongue.answers),
    () => String(random.integer(2000)),
    () => `E${100 + random.integer(900)}`,
  ];
  const columns = [person, ...Array.from({ length: 2 + random.integer(4) }, () => one(makers))];
  const header = random.integer(3) > 0 ? columns.map(() => one(tongue.headings)) : ['id', 'a', 'b'];
  const lines = [header, ...Array.from({ length: rows }, () => columns.map((make) => make()))];
  const newline = random.integer(2) === 0 ? '\r\n' : '\n';
  return lines.map((cells) => cells.join(one([',', ',', ';', '\t']))).join(newline) + newline;
}

/** The bytes of a text in any encoding, by turning the platform's own decoder around. */
export function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
    const little = encoding === 'utf-16le';
    return Uint8Array.from(
      units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
    );
  }
  const codes = codesOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character < '\u0080') return [character.charCodeAt(0)];
      const code = codes.get(character);
      if (code === undefined) throw new Error(`${encoding} has no ${character}`);
      return code;
    }),
  );
}

const books = new Map<Encoding, ReadonlyMap<string, readonly number[]>>();

function codesOf(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const known = books.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(encoding);
  const codes = new Map<string, readonly number[]>();
  const note = (...bytes: readonly number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    const [only] = text;
    if (only !== undefined && only.length === text.length && only !== '\ufffd' && !codes.has(only))
      codes.set(only, bytes);
  };
  for (let byte = 0x80; byte <= 0xff; byte++) note(byte);
  // Some platforms read windows-1252 as Latin-1, so its signs stand here as the standard has them.
  if (encoding === 'windows-1252')
    for (const [sign, byte] of Object.entries({
      '€': 0x80,
      '…': 0x85,
      '’': 0x92,
      '“': 0x93,
      '”': 0x94,
    }))
      codes.set(sign, [byte]);
  // Where a character has several codes the usual one lies in the older, lower part of a table.
  for (const lowest of [0xa1, 0x40])
    for (let lead = lowest === 0xa1 ? 0xa1 : 0x81; lead <= 0xfe; lead++)
      for (let trail = lowest; trail <= 0xfe; trail++) note(lead, trail);
  books.set(encoding, codes);
  return codes;
}
