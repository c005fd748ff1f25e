import { z } from 'zod';
import { adfDocument } from '../../adf/adf-node';
import { AdfView } from '../../adf/adf-view';
import { dateText, momentText } from '../../parts/date-text';
import { PersonAvatar } from '../../parts/person-avatar';
import { safeHref } from '../../parts/safe-href';
import type { FieldSchema } from '../api/field';
import { StatusLozenge, statusSchema } from './status-lozenge';
import styles from './field-value.module.css';

const person = z.object({ accountId: z.string(), displayName: z.string() });
const named = z.union([
  z.object({ value: z.string() }).transform(({ value }) => value),
  z.object({ name: z.string() }).transform(({ name }) => name),
  z.object({ key: z.string() }).transform(({ key }) => key),
  z.string(),
]);

/** A person's name beside the avatar. */
export function PersonName({ name }: { readonly name: string }) {
  return (
    <span className={styles['person']}>
      <PersonAvatar name={name} />
      {name}
    </span>
  );
}

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

function List({ values }: { readonly values: readonly unknown[] }) {
  return (
    <span className={styles['list']}>
      {values.map((value, index) => {
        const who = person.safeParse(value);
        if (who.success) return <PersonName key={index} name={who.data.displayName} />;
        const name = named.safeParse(value);
        return (
          <span key={index} className={styles['tag']}>
            {name.success ? name.data : JSON.stringify(value)}
          </span>
        );
      })}
    </span>
  );
}

function Text({ value, schema }: { readonly value: string; readonly schema?: FieldSchema }) {
  if (schema?.type === 'date') return <>{dateText(value)}</>;
  if (schema?.type === 'datetime') return <>{momentText(value)}</>;
  const href = /^https?:\/\/\S+$/.test(value) ? safeHref(value) : undefined;
  return href === undefined ? <>{value}</> : <a href={href}>{value}</a>;
}

function Thing({ value }: { readonly value: unknown }) {
  const document = adfDocument(value);
  if (document !== undefined) return <AdfView document={document} />;
  const who = person.safeParse(value);
  if (who.success) return <PersonName name={who.data.displayName} />;
  const status = statusSchema.safeParse(value);
  if (status.success) return <StatusLozenge status={status.data} />;
  const name = named.safeParse(value);
  return <>{name.success ? name.data : JSON.stringify(value)}</>;
}

export interface FieldValueProps {
  readonly value: unknown;
  readonly schema?: FieldSchema;
  /** Shown for an empty field. */
  readonly empty?: string;
}

/** A field's value as the REST resource gives it, for reading. */
export function FieldValue({ value, schema, empty = 'None' }: FieldValueProps) {
  if (isNothing(value)) return <span className={styles['empty']}>{empty}</span>;
  if (Array.isArray(value)) return <List values={value} />;
  if (typeof value === 'string') return <Text value={value} schema={schema} />;
  if (typeof value === 'number') return <>{value.toLocaleString('en')}</>;
  return <Thing value={value} />;
}
