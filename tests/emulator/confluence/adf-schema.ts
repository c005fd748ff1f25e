import { existsSync, readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import { z } from 'zod';

const FILE = '../shared/specs/adf/full.json';

/** Whether the JSON schema of ADF lies beside the project; without it documents are not held to it. */
export const adfSchemaIsThere = existsSync(FILE);

/** What is wrong with a document of ADF. Throws where the schema is not on this machine. */
export function adfValidator(): (document: unknown) => readonly string[] {
  const schema: object = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync(FILE, 'utf8')));
  const validate = new Ajv({ strict: false }).compile(schema);
  return (document) =>
    validate(document)
      ? []
      : (validate.errors ?? []).map((each) => `${each.instancePath} ${each.message ?? ''}`);
}
