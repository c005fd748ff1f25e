import Button, { IconButton } from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import CrossIcon from '@atlaskit/icon/core/cross';
import LinkIcon from '@atlaskit/icon/core/link';
import { useState } from 'react';
import { z } from 'zod';
import { complain } from '../../flags/flag-store';
import { sentence } from '../../http/api-error';
import { StatusLozenge } from '../fields/status-lozenge';
import { issueChanged } from '../issue-changes';
import { AddLink } from './add-link';
import { issueLink, unlinkIssues, type IssueLink } from './issue-link-data';
import type { IssueView } from './issue-data';
import issueStyles from './issue.module.css';
import styles from './links.module.css';

const wordsOf = (link: IssueLink): string =>
  link.outwardIssue === undefined ? link.type.inward : link.type.outward;

function Row({ link, onRemove }: { readonly link: IssueLink; readonly onRemove: () => void }) {
  const other = link.outwardIssue ?? link.inwardIssue;
  if (other === undefined) return null;
  return (
    <li className={styles['link']}>
      <a href={`/browse/${other.key}`} className={styles['key']}>
        {other.key}
      </a>
      <a href={`/browse/${other.key}`} className={styles['summary']}>
        {other.fields.summary ?? other.key}
      </a>
      {other.fields.status !== undefined && <StatusLozenge status={other.fields.status} />}
      <IconButton
        appearance="subtle"
        spacing="compact"
        icon={CrossIcon}
        label={`Remove the link to ${other.key}`}
        onClick={onRemove}
      />
    </li>
  );
}

/** Issues that this one is linked with, by what the link says. */
export function Links({ view }: { readonly view: IssueView }) {
  const [adding, setAdding] = useState(false);
  const links = z.array(issueLink).catch([]).parse(view.issue.fields['issuelinks']);
  const words = [...new Set(links.map(wordsOf))];
  const remove = async (link: IssueLink): Promise<void> => {
    try {
      await unlinkIssues(link.id);
      issueChanged(view.issue);
    } catch (failure) {
      complain('The link was not removed', sentence(failure));
    }
  };
  return (
    <section className={issueStyles['section']} aria-label="Linked issues">
      <div className={issueStyles['sectionHead']}>
        <Heading size="xsmall" as="h2">
          Linked issues
        </Heading>
        {!adding && (
          <Button
            spacing="compact"
            iconBefore={LinkIcon}
            onClick={() => {
              setAdding(true);
            }}
          >
            Link issue
          </Button>
        )}
      </div>
      {words.map((each) => (
        <div key={each}>
          <div className={styles['words']}>{each}</div>
          <ul className={styles['list']}>
            {links
              .filter((link) => wordsOf(link) === each)
              .map((link) => (
                <Row
                  key={link.id}
                  link={link}
                  onRemove={() => {
                    void remove(link);
                  }}
                />
              ))}
          </ul>
        </div>
      ))}
      {links.length === 0 && !adding && <p className={issueStyles['subtle']}>No linked issues.</p>}
      {adding && (
        <AddLink
          issue={view.issue}
          onDone={() => {
            setAdding(false);
          }}
        />
      )}
    </section>
  );
}
