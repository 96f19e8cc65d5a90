import type { Budget } from '../../budget.ts';
import type { IssueLog } from '../issue-log.ts';
import type { ZipFault } from './zip.ts';

/** Reports why an archive was not opened; the entry at fault is named behind it. */
export function reportZipFault(
  file: string,
  fault: ZipFault,
  budget: Budget,
  log: IssueLog,
  kind: 'zip' | 'xlsx',
): void {
  if (fault.fault === 'budget') {
    const params = { budget: fault.budget, limit: budget[fault.budget] };
    log.add('BUDGET_EXCEEDED', file, undefined, params);
    return;
  }
  const within = kind === 'xlsx' || fault.entry === '' ? file : `${file}/${fault.entry}`;
  if (fault.fault === 'encrypted')
    log.add('FILE_KIND_UNSUPPORTED', within, undefined, { kind: 'encrypted' });
  else log.add('FILE_DAMAGED', within, undefined, { kind });
}
