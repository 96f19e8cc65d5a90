/** An id as it is matched: outer spaces off, nothing else. Ids are text, `007` and `1E5` stay as they are. */
export function trimmedId(text: string): string {
  return text.trim();
}

/**
 * Whether a spreadsheet seems to have turned the id into a number or a date and lost the original:
 * `1.23E+17`, `3月2日`, `2-Mar`, a number of 16 or more digits ending in zeros, an error value.
 */
export function looksDamaged(id: string): boolean {
  return (
    /^\d(?:\.\d+)?E\+\d{1,3}$/i.test(id) ||
    /^\d{1,2}月\d{1,2}日$/.test(id) ||
    /^(?:\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\d{2})$/i.test(
      id,
    ) ||
    (/^\d{16,}$/.test(id) && id.endsWith('000')) ||
    /^#(?:REF!|N\/A|NAME\?|VALUE!|NUM!|DIV\/0!|NULL!)$/.test(id)
  );
}
