import type { Money } from '../protocol/frames.ts';

/** A price as the reader's locale writes it; without a sign when the catalogue names no currency. */
export const price = ({ amount, currency }: Money, locale?: string): string =>
  (currency && inCurrency(amount, currency, locale)) || plain(amount / 100, locale);

const inCurrency = (amount: number, currency: string, locale?: string): string | undefined => {
  try {
    const format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    } as Intl.NumberFormatOptions);
    return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  } catch {
    // Not a currency Intl knows of: the figure is still true.
    return undefined;
  }
};

const plain = (value: number, locale?: string): string =>
  new Intl.NumberFormat(locale, {
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(value);
