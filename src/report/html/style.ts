import { html } from '../safe.ts';

/** What the content security policy of the page knows the style sheet by; a test holds it to the text. */
export const styleHash = 'sha256-40Y2bLUsKJPbtHNbJ6WfpAc0tGCNJoTw2EK1PchIxVc=';

/** One sheet for screen, dark screen and paper. Nothing in it depends on the data. */
export const style = html`<style>
:root {
  color-scheme: light dark;
  --paper: #fffefb; --sheet: #ffffff; --ink: #1d2127; --soft: #565d66; --line: #dcd8cf; --wash: #f6f3ec;
  --accent: #1f5673; --accent-wash: #e6eff4; --seal: #a8322a;
  --bar: #2f7396; --bar-low: #b86a12; --track: #ece8df; --tie: #8b929b; --tie-across: #39424d; --mark-line: #22272d;
  --t0: #f3f6f8; --t1: #d6e4ed; --t2: #a9cadd; --t3: #6ea5c4; --t4: #357ca5; --t5: #154f74; --deep: #ffffff;
  --m0: #e69f00; --m1: #56b4e9; --m2: #009e73; --m3: #f0e442; --m4: #0072b2; --m5: #d55e00; --m6: #cc79a7; --m7: #a3a7ac;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", serif;
  --sans: system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
}
:lang(zh) { --serif: "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", "PingFang SC", "Microsoft YaHei", serif; }
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171b; --sheet: #1a1e23; --ink: #e8e6e1; --soft: #a9afb7; --line: #353b43; --wash: #20252b;
    --accent: #8cc3e0; --accent-wash: #1d2f3a; --seal: #d4625a;
    --bar: #6fb1d3; --bar-low: #e0a04f; --track: #2c323a; --tie: #6b737d; --tie-across: #b9c0c8; --mark-line: #0d0f12;
    --t0: #20272e; --t1: #24394a; --t2: #284d64; --t3: #2e6482; --t4: #79b3d2; --t5: #c1dff0; --deep: #10161b;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 var(--sans); text-autospace: normal; }
:lang(zh) body, body:lang(zh) { line-height: 1.75; }
.cover, main, footer { width: min(100% - 40px, 920px); margin-inline: auto; }
h1, h2 { font-family: var(--serif); font-weight: 600; text-wrap: balance; }
h1 { margin: 6px 0 8px; font-size: clamp(32px, 5vw, 48px); line-height: 1.15; letter-spacing: -0.01em; }
h2 { margin: 4px 0 24px; font-size: clamp(23px, 3.2vw, 30px); line-height: 1.3; }
h3 { margin: 40px 0 12px; font-size: 18px; line-height: 1.4; }
h4 { margin: 18px 0 6px; font-size: 13px; font-weight: 600; color: var(--soft); letter-spacing: 0.02em; }
:lang(zh) h1, :lang(zh) h2 { letter-spacing: 0; }
p { margin: 0 0 12px; }
ul { margin: 0 0 12px; padding-inline-start: 1.2em; }
li { margin: 0 0 4px; }
a { color: var(--accent); text-underline-offset: 3px; }
small { color: var(--soft); font-size: 13px; }
.quiet { color: var(--soft); font-size: 14.5px; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }

.cover { padding: 64px 0 40px; border-bottom: 1px solid var(--line); }
.seal { width: 44px; height: 44px; margin-bottom: 28px; display: block; }
.seal rect { fill: var(--seal); }
.seal text { fill: #fff8f0; font: 600 18px/1 var(--serif); text-anchor: middle; }
.kind { margin: 0; color: var(--soft); letter-spacing: 0.04em; }
.subtitle { color: var(--soft); font-size: 17px; }
nav ol { display: flex; flex-wrap: wrap; gap: 4px 22px; margin: 32px 0 0; padding: 0; list-style: none; counter-reset: page; font-size: 14.5px; }
nav li { counter-increment: page; margin: 0; }
nav li::before { content: counter(page); color: var(--soft); margin-inline-end: 7px; font-variant-numeric: tabular-nums; }
section { padding: 48px 0 40px; border-bottom: 1px solid var(--line); scroll-margin-top: 8px; }
.topic { margin: 0; color: var(--seal); font-size: 14px; font-weight: 600; letter-spacing: 0.03em; }
footer { padding: 24px 0 56px; color: var(--soft); font-size: 13px; }

.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); gap: 0; margin: 0 0 36px; border-block: 1px solid var(--line); }
.figures > div { padding: 16px 20px 14px 0; }
.figures > div + div { padding-inline-start: 20px; border-inline-start: 1px solid var(--line); }
.figures > div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.figures dt { color: var(--soft); font-size: 13.5px; }
.figures dd { margin: 0; display: contents; }
.figures b { order: 3; font: 600 32px/1.2 var(--serif); font-variant-numeric: lining-nums; }
.figures small { order: -1; line-height: 1.45; }
.headlines { margin: 0 0 12px; padding: 0; list-style: none; counter-reset: headline; }
.headlines li { counter-increment: headline; position: relative; margin: 0; padding: 14px 0 12px 48px; border-top: 1px solid var(--line); }
.headlines li::before { content: counter(headline); position: absolute; inset-inline-start: 0; top: 8px; font: 600 26px/1.4 var(--serif); color: var(--seal); }
.headlines p { margin: 0 0 2px; font-size: 17px; text-wrap: pretty; }
.note { margin: 32px 0 12px; padding: 18px 24px 12px; background: var(--wash); border-radius: 8px; }
.note h3 { margin: 0 0 8px; font-size: 16px; }

.wide { position: relative; overflow-x: auto; margin: 0 0 16px; }
table { border-collapse: collapse; width: 100%; font-size: 14.5px; line-height: 1.5; }
caption { padding: 18px 0 8px; text-align: start; font-weight: 600; font-size: 15px; caption-side: top; }
th { text-align: start; font-weight: 400; }
thead th { color: var(--soft); font-size: 13px; vertical-align: bottom; }
.data th, .data td { padding: 7px 14px 7px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.data td { min-width: 4.8em; }
.data th:last-child, .data td:last-child { padding-inline-end: 0; }
.data tbody th { min-width: 7.5em; font-weight: 600; }
.data th.number { text-align: end; }
.evidence { font-size: 13.5px; }
.evidence caption { padding-top: 14px; font-size: 13px; color: var(--soft); }
.evidence tbody th { font-weight: 400; }

.bars { margin: 0 0 20px; }
.bars th { width: 28%; padding: 4px 14px 4px 0; }
.bars td { padding: 4px 0; }
.bars td.number { width: 20%; padding-inline-start: 14px; }
.hint { margin-inline-start: 10px; color: var(--soft); font-weight: 400; font-size: 13px; }
.hint::before { content: ""; display: inline-block; width: 2px; height: 12px; margin-inline-end: 7px; background: var(--ink); vertical-align: -1px; }
.bar { display: block; width: 100%; height: 12px; }
.bar .track { fill: var(--track); }
.bar .fill { fill: var(--bar); }
.bar .fill.low { fill: var(--bar-low); }
.bar line { stroke: var(--ink); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
.unknown, .cell.hidden { background: repeating-linear-gradient(135deg, var(--line) 0 2px, transparent 2px 7px); }
.unknown { display: block; height: 12px; }

figure { margin: 0 0 24px; }
figcaption { color: var(--soft); font-size: 13.5px; }
.map svg[role] { display: block; width: 100%; height: auto; margin-bottom: 12px; background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; }
.tie.inside { fill: var(--tie); opacity: 0.34; }
.tie.across { fill: var(--tie-across); opacity: 0.5; }
.mark path { stroke: var(--mark-line); stroke-width: 0.8; }
.named path { stroke: var(--ink); stroke-width: 2; }
.m0 path { fill: var(--m0); } .m1 path { fill: var(--m1); } .m2 path { fill: var(--m2); } .m3 path { fill: var(--m3); }
.m4 path { fill: var(--m4); } .m5 path { fill: var(--m5); } .m6 path { fill: var(--m6); } .m7 path { fill: var(--m7); }
.m-none path { fill: var(--sheet); stroke: var(--soft); }
.labels text { font-size: 12px; text-anchor: middle; fill: var(--ink); stroke: var(--sheet); stroke-width: 3.5; stroke-linejoin: round; paint-order: stroke; }
.apart { stroke: var(--line); stroke-width: 1; }
.labels line { stroke: var(--ink); stroke-width: 0.9; }
.legend { margin-bottom: 10px; font-size: 14px; }
.legend .label { margin: 0 0 4px; font-weight: 600; }
.groups { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0 0 8px; padding: 0; list-style: none; }
.groups li { display: flex; align-items: center; gap: 6px; margin: 0; }
.groups svg { width: 16px; height: 16px; flex: none; }
.hints { margin: 0; padding: 0; list-style: none; color: var(--soft); font-size: 13.5px; columns: 2; }

.matrix { width: auto; font-size: 13.5px; }
.matrix caption { white-space: nowrap; }
.matrix thead th { padding: 2px 0 6px; text-align: center; font-variant-numeric: tabular-nums; }
.matrix thead .corner { padding-inline-end: 12px; text-align: start; white-space: nowrap; }
.matrix tbody th { padding: 0 16px 0 0; white-space: nowrap; }
.place { display: inline-block; width: 1.6em; color: var(--soft); font-variant-numeric: tabular-nums; }
.matrix .cell { width: 58px; min-width: 50px; height: 34px; padding: 0 4px; border: 2px solid var(--paper); text-align: center; font-variant-numeric: tabular-nums; }
.matrix .own { outline: 1.5px solid var(--ink); outline-offset: -3px; }
.t0 { background: var(--t0); } .t1 { background: var(--t1); } .t2 { background: var(--t2); } .t3 { background: var(--t3); }
.t4 { background: var(--t4); color: var(--deep); } .t5 { background: var(--t5); color: var(--deep); }
.cell.empty { background: none; box-shadow: inset 0 0 0 1px var(--line); }
.key { display: flex; flex-wrap: wrap; gap: 4px 22px; margin: 8px 0 0; padding: 0; list-style: none; color: var(--soft); font-size: 13px; }
.key li { display: flex; align-items: center; gap: 8px; margin: 0; }
.swatch { display: inline-flex; }
.swatch i { width: 16px; height: 12px; }
.between { margin-bottom: 8px; }

.roles { font-size: 13px; }
.roles th, .roles td { padding: 6px 6px 6px 0; border-bottom: 1px solid var(--line); }
.roles thead th { text-align: center; line-height: 1.3; }
.roles thead th:first-child { text-align: start; }
.roles tbody th { font-weight: 600; font-size: 14px; line-height: 1.35; }
.roles small { display: block; font-weight: 400; }
.held { text-align: center; }
.held svg { display: block; width: 16px; height: 16px; margin: 0 auto; }
.ring { fill: none; stroke: var(--bar); stroke-width: 1; opacity: 0.45; }
.dot { fill: var(--bar); }
.share { color: var(--soft); font-size: 12px; font-variant-numeric: tabular-nums; }

.person, .finding { margin: 20px 0; padding: 20px 24px 14px; background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; }
.person h3, .finding h4:first-child { margin: 0 0 4px; }
.person h3 { font-size: 19px; }
.group { margin-inline-start: 10px; color: var(--soft); font-size: 14px; font-weight: 400; }
.role { padding: 12px 0 4px; }
.role + .role { border-top: 1px solid var(--line); }
.role h4 { margin: 0 0 6px; letter-spacing: 0; }
.chip { display: inline-block; padding: 1px 9px; border-radius: 999px; background: var(--accent-wash); color: var(--accent); font-size: 13px; font-weight: 600; }
.plain { font-weight: inherit; }
.role .plain { margin-inline-start: 9px; font-weight: 400; }
.certainty { display: flex; align-items: center; gap: 10px; color: var(--soft); font-size: 13.5px; margin-bottom: 6px; }
.certainty .bar { width: 96px; height: 7px; flex: none; }
.facts { margin: 0 0 8px; padding: 0; list-style: none; color: var(--soft); font-size: 13.5px; font-variant-numeric: tabular-nums; }
.said { margin: 0 0 6px; font: 600 18px/1.5 var(--serif); text-wrap: pretty; }
:lang(zh) .said { line-height: 1.65; }
.source { margin: 0; color: var(--soft); font-size: 13.5px; }
.people { padding: 0; list-style: none; }
.people p { margin: 0; }
.people li { margin-bottom: 8px; }
.caveats { color: var(--soft); }
.ties { columns: 2; font-size: 13.5px; color: var(--soft); }
.terms { display: grid; grid-template-columns: 1fr 1fr; gap: 18px 36px; margin: 0; }
.terms dt { font-weight: 600; }
.terms dd { margin: 0; color: var(--soft); font-size: 14.5px; }

@media (max-width: 640px) {
  .figures { grid-template-columns: 1fr 1fr; }
  .figures > div + div { border-inline-start: 0; padding-inline-start: 0; }
  .terms { grid-template-columns: 1fr; }
  .ties { columns: 1; }
  .person, .finding { padding: 16px 16px 10px; }
}
@media print {
  @page { size: A4; margin: 16mm 15mm 18mm; }
  :root {
    color-scheme: light;
    --paper: #ffffff; --sheet: #ffffff; --ink: #1d2127; --soft: #4c535b; --line: #d5d2ca; --wash: #f6f3ec;
    --accent: #1f5673; --accent-wash: #e6eff4; --seal: #a8322a;
    --bar: #2f7396; --bar-low: #b86a12; --track: #ece8df; --tie: #8b929b; --tie-across: #39424d; --mark-line: #22272d;
    --t0: #f3f6f8; --t1: #d6e4ed; --t2: #a9cadd; --t3: #6ea5c4; --t4: #357ca5; --t5: #154f74; --deep: #ffffff;
  }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { zoom: 0.78; }
  .cover, main, footer { width: 100%; }
  .cover { min-height: 90vh; padding-top: 60mm; border: 0; }
  section { break-before: page; border: 0; padding: 0 0 8mm; }
  #glossary { break-before: auto; padding-top: 12mm; }
  h2, h3, h4, .quiet, .said, .source { break-after: avoid; }
  tr, li, .role, .note, .figures, .bars, .map, .between, .person, .finding .wide, .terms div { break-inside: avoid; }
  .wide { overflow: visible; }
  a { color: inherit; text-decoration: none; }
}
@media (forced-colors: active) {
  .tie, .bar .fill, .dot { fill: CanvasText; }
  .bar .track { fill: Canvas; stroke: CanvasText; }
}
</style>`;
