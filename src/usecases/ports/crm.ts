import type { Crm, CrmSettings } from '../../domain/crm/settings';

/** Where the company keeps its opportunities, as an admin has chosen. */
export interface CrmChoice {
  read(): Promise<CrmSettings>;
}

/** The choice and its secret, for the set-up. */
export interface CrmStore extends CrmChoice {
  /** Saves the version after the one in force; `conflict` when somebody was faster. */
  save(settings: CrmSettings): Promise<'stored' | 'conflict'>;
  /** Keeps a secret under a new id; it takes effect with the settings that name it. */
  keepSecret(id: string, secret: string): Promise<void>;
  /** Forgets a secret and whatever was got with it. Forgetting it twice is harmless. */
  forgetSecret(id: string): Promise<void>;
}

/** What a trial of a connection told. Sentences by input field: `clientSecret`, `fields.amount`. */
export type CrmTrial =
  | {
      readonly kind: 'connected';
      /** With the ids of mapped fields, as the CRM told them. */
      readonly crm: Crm;
      /** What was seen, in a sentence. */
      readonly message: string;
    }
  | { readonly kind: 'refused'; readonly fields: Readonly<Record<string, string>> }
  /** The CRM failed or asked to wait: nothing is known about the settings. */
  | { readonly kind: 'failed'; readonly message: string };

/** The secret of a trial: what an admin typed, or the one that is stored. */
export type TriedSecret =
  | { readonly kind: 'typed'; readonly secret: string }
  | { readonly kind: 'stored'; readonly id: string };

/** Reaches a CRM with settings that may not be saved yet. Never throws for what the CRM does. */
export interface CrmTrials {
  try(crm: Crm, secret: TriedSecret | undefined): Promise<CrmTrial>;
}
