import { type Evidence, format, type Locale, measureName, type Names } from '../../src/index.ts';
import { useDerived } from './derived.tsx';
import { useLocale, useTexts } from './desk.ts';
import { amount, layerName } from './words.ts';

const SHARES: ReadonlySet<string> = new Set(['fragmentationAfter', 'askedShare']);

/** The measured facts of a finding beside what chance alone would give. */
export function EvidenceTable({ evidence }: { evidence: readonly Evidence[] }) {
  const { study, speech } = useDerived();
  const { viewer } = useTexts();
  const locale = useLocale();
  if (evidence.length === 0) return null;
  const chance = evidence.some(({ expected }) => expected !== null);
  const tested = evidence.some(({ pLower, pUpper }) => pLower !== null || pUpper !== null);
  const ranged = evidence.some(({ interval }) => interval !== null);
  const words = viewer.finding;
  return (
    <section>
      <h4>{words.evidence}</h4>
      <table className="evidence">
        <thead>
          <tr>
            <th scope="col">{words.measure}</th>
            <th scope="col">{words.value}</th>
            {chance && <th scope="col">{words.chance}</th>}
            {tested && <th scope="col">{words.p}</th>}
            {ranged && <th scope="col">{words.range}</th>}
          </tr>
        </thead>
        <tbody>
          {evidence.map((fact) => (
            <tr key={JSON.stringify(fact)}>
              <th scope="row">
                {measureName(fact.measure, locale)}
                <small>
                  <bdi>
                    {[subject(fact, speech), layerName(study, fact.layer, locale)]
                      .filter((word) => word !== '')
                      .join(' · ')}
                  </bdi>
                </small>
              </th>
              <td>{factAmount(fact, fact.value, locale)}</td>
              {chance && <td>{factAmount(fact, fact.expected, locale)}</td>}
              {tested && <td>{smaller(fact)}</td>}
              {ranged && (
                <td>
                  {fact.interval === null
                    ? ''
                    : words.interval(
                        factAmount(fact, fact.interval[0], locale),
                        factAmount(fact, fact.interval[1], locale),
                      )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function subject({ of }: Evidence, speech: Names | null): string {
  if (of === null || speech === null) return '';
  return of.kind === 'person' ? speech.person(of.id) : speech.group(of.id);
}

function factAmount({ measure }: Evidence, value: number | null, locale: Locale): string {
  if (value === null) return '';
  return SHARES.has(measure) ? format.percent(value) : amount(value, locale);
}

/** The test on the side the value lies on. */
function smaller({ pLower, pUpper }: Evidence): string {
  const known = [pLower, pUpper].filter((p) => p !== null);
  return known.length === 0 ? '' : format.pValue(Math.min(...known));
}
