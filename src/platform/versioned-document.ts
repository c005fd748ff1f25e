import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { z } from 'zod';
import { conditionally } from './storage-conflict';

const entityName = 'settings';

type Stored = { readonly name: string; readonly version: number; readonly document: unknown };

type Versioned = { readonly version: number };

/** Documents of one kind: the current one under its key, and every version under its own. */
export type VersionedDocument<Document extends Versioned> = {
  /** The one in force; `initial` while nothing was saved. */
  readonly read: () => Promise<Document>;
  /** A saved version, or the initial one. */
  readonly readVersion: (version: number) => Promise<Document | undefined>;
  /** Those of some versions that are there, in the order that they are asked for; 25 at most. */
  readonly readVersions: (versions: readonly number[]) => Promise<readonly Document[]>;
  /** Saves the version after the one in force; `conflict` when somebody was faster. */
  readonly save: (document: Document) => Promise<'stored' | 'conflict'>;
};

/** Documents in the entity `settings` of the manifest, parsed both ways. */
export function versionedDocument<Document extends Versioned>(
  key: string,
  schema: z.ZodType<Document>,
  initial: Document,
): VersionedDocument<Document> {
  const stored = z.object({ name: z.string(), version: z.number().int(), document: schema });
  const entity = () => kvs.entity<unknown>(entityName);
  const versionKey = (version: number) => `${key}:${version}`;
  const storedAs = (name: string, document: Document): Stored => ({
    name,
    version: document.version,
    document: schema.parse(document),
  });
  const find = async (name: string) => {
    const found = await entity().get(name);
    return found === undefined ? undefined : stored.parse(found).document;
  };

  const readVersions = async (versions: readonly number[]) => {
    const keys = versions
      .filter((version) => version !== initial.version)
      .map((version) => ({ key: versionKey(version), entityName }));
    const found = keys.length === 0 ? [] : (await kvs.batchGet<unknown>(keys)).successfulKeys;
    const documents = new Map(
      found
        .filter(({ value }) => value !== null && value !== undefined)
        .map(({ key: name, value }) => [name, stored.parse(value).document]),
    );
    return versions.flatMap((version) => {
      const document = version === initial.version ? initial : documents.get(versionKey(version));
      return document === undefined ? [] : [document];
    });
  };

  /** Conditions need a document that exists, so the first one takes the key. */
  const first = async (document: Document) => {
    const result = await conditionally(() =>
      entity().set(key, storedAs(key, document), { keyPolicy: 'FAIL_IF_EXISTS' }),
    );
    const name = versionKey(document.version);
    if (result === 'stored') await entity().set(name, storedAs(name, document));
    return result;
  };

  return {
    read: async () => (await find(key)) ?? initial,
    readVersion: async (version) =>
      version === initial.version ? initial : find(versionKey(version)),
    readVersions,
    async save(document) {
      const { version } = document;
      if (version === initial.version + 1) return first(document);
      const conditions = new Filter<Stored>().and('version', FilterConditions.equalTo(version - 1));
      const name = versionKey(version);
      return conditionally(() =>
        kvs
          .transact()
          .set(key, storedAs(key, document), { entityName, conditions })
          .set(name, storedAs(name, document), { entityName })
          .execute(),
      );
    },
  };
}
