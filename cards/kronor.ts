// Amounts are whole Swedish kronor.

/** What is wrong with an amount that somebody typed. */
export type AmountFault = 'missing' | 'unknown' | 'negative' | 'fraction' | 'tooBig';

const mostKronor = 999_999_999_999;
const unit = /^(?:sek|kr)\s*|\s*(?:kr(?:onor)?|sek|:-|,-|\.-)\.?$/gi;
// Thousands are apart by spaces, or by dots or commas throughout; two decimals may follow, but no öre in them.
const amount = /^(\d{1,3}(?:([ .,])\d{3})?(?:\2\d{3})*|\d+)(?:[.,:](\d{1,2}))?$/;

/** Reads an amount as people write it: `250 000 kr`, `250000`, `250.000:-`. */
export function readKronor(typed: string): { readonly kronor: number } | { readonly fault: AmountFault } {
  const plain = typed.replace(/\s+/g, ' ').trim().replace(unit, '').trim();
  if (plain === '') return { fault: 'missing' };
  if (/^[-−–] ?\d/.test(plain)) return { fault: 'negative' };
  const [, whole = '', , decimals = '0'] = amount.exec(plain) ?? [];
  if (whole === '') return { fault: 'unknown' };
  if (Number(decimals) !== 0) return { fault: 'fraction' };
  const kronor = Number(whole.replace(/\D/g, ''));
  return kronor > mostKronor ? { fault: 'tooBig' } : { kronor };
}
