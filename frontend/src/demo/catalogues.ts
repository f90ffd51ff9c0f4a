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
      const name = text(fields(entry)?.name);
      return name ? { name, title: text(fields(entry)?.title) ?? name } : undefined;
    });
    // The first one is the default, unless the server says otherwise.
    return { preferred: text(answer?.default) ?? catalogues[0]?.name ?? '', catalogues };
  } catch {
    return { preferred: '', catalogues: [] };
  }
};
