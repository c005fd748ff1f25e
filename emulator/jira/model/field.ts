import type { Site } from '../../site';

export interface FieldOption {
  readonly id: string;
  readonly value: string;
  readonly disabled: boolean;
  /** The option above this one, in a cascading select list. */
  readonly optionId?: string;
}

/** Where a custom field applies. No projects means global; no issue types means all. */
export interface FieldContext {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly projectIds: readonly string[];
  readonly issueTypeIds: readonly string[];
  readonly options: readonly FieldOption[];
  /** As `GET …/context/defaultValue` answers it, without the context's id. */
  readonly defaultValue?: Readonly<Record<string, unknown>> & { readonly type: string };
}

/** A system or custom field. Custom ids are `customfield_10000` upwards. */
export interface FieldRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly custom: boolean;
  /** As in GET /rest/api/3/field: `{type, items?, system?, custom?, customId?}` */
  readonly schema: {
    readonly type: string;
    readonly items?: string;
    readonly system?: string;
    readonly custom?: string;
    readonly customId?: number;
  };
  readonly navigable: boolean;
  readonly orderable: boolean;
  readonly searcherKey?: string;
  readonly contexts: readonly FieldContext[];
  /** Set for a field that the app's manifest declares: only the app may write it. */
  readonly forge?: { readonly moduleKey: string; readonly readOnly: boolean };
}

export const fields = (site: Pick<Site, 'database'>) =>
  site.database.table<FieldRecord>('jira.field');

/** Custom fields in the trash: restored as they were, but until then they do not exist for anybody. */
export const trashedFields = (site: Pick<Site, 'database'>) =>
  site.database.table<FieldRecord>('jira.trashed-field');
