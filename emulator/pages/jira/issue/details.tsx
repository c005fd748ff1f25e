import { z } from 'zod';
import { momentText } from '../../parts/date-text';
import { ExpandableCard } from './expandable-card';
import { detailFields, type ShownField } from './field-order';
import { AppField, useAppField } from './app-field';
import { InlineField } from './inline-field';
import type { IssueView } from './issue-data';
import styles from './details.module.css';

function Moment({ label, value }: { readonly label: string; readonly value: unknown }) {
  const text = z.string().safeParse(value);
  return text.success ? (
    <span>
      {label} {momentText(text.data)}
    </span>
  ) : null;
}

function DetailField({ view, field }: { readonly view: IssueView; readonly field: ShownField }) {
  const module = useAppField(field);
  if (module === undefined) return <InlineField issue={view.issue} field={field} />;
  return <AppField view={view} field={field} module={module} />;
}

/** The right column: people, dates and every other field that is not a text. */
export function Details({ view }: { readonly view: IssueView }) {
  const { created, updated } = view.issue.fields;
  return (
    <>
      <ExpandableCard title="Details" openAtFirst>
        <dl className={styles['list']}>
          {detailFields(view).map((field) => (
            <div key={field.id} className={styles['row']} data-field={field.id}>
              <dt>{field.name}</dt>
              <dd>
                <DetailField view={view} field={field} />
              </dd>
            </div>
          ))}
        </dl>
      </ExpandableCard>
      <div className={styles['dates']}>
        <Moment label="Created" value={created} />
        <Moment label="Updated" value={updated} />
      </div>
    </>
  );
}
