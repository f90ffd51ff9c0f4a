import { fields, list, text } from '../protocol/read.ts';

interface Catalogues {
  readonly preferred: string;
  readonly catalogues: readonly { readonly name: string; readonly title: string }[];
}

/** What this server can recommend from; empty when it does not say: the chat has a default. */
export const listCatalogues = async (): Promise<Catalogues> => {
  try {
    const answer = fields(await (await fetch('/api/catalogues')).json());
    const catalogues = list(answer?.catalogues, (entry) => {
      const data = fields(entry);
      const name = text(data?.name);
      return name
        ? { name, title: text(data?.title) ?? name, preferred: data?.default === true }
        : undefined;
    });
    const preferred = catalogues.find((entry) => entry.preferred) ?? catalogues[0];
    return { preferred: preferred?.name ?? '', catalogues };
  } catch {
    return { preferred: '', catalogues: [] };
  }
};
