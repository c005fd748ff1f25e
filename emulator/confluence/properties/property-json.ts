import type { PropertyRecord } from '../model/content-property';
import { versionJson } from '../rest-kit/version-json';

/** A property of a page as version 2 answers it. */
export const propertyJson = ({ id, key, value, version }: PropertyRecord) => ({
  id,
  key,
  value,
  version: versionJson(version),
});
