import Heading from '@atlaskit/heading';
import Button from '@atlaskit/button/new';
import { useEffect, useRef, type ReactNode } from 'react';
import type { CallValue } from '../../src/contract/calls';
import { SiteLink } from '../page/site-link';
import styles from './end-page.module.css';
import type { Submitted } from './use-submission';

/** How the form ended. */
export type End =
  | { readonly kind: 'sent'; readonly submitted: Submitted }
  | { readonly kind: 'completed'; readonly submitted: Submitted }
  | { readonly kind: 'found'; readonly title: string; readonly path: string }
  | { readonly kind: 'joined'; readonly joined: CallValue<'joinRequest'> };

type EndPageProps = {
  readonly end: End;
  readonly onAnother: () => void;
  readonly onMine: () => void;
};

function titleOf(end: End): ReactNode {
  switch (end.kind) {
    case 'sent':
      return (
        <>
          Your request was sent as{' '}
          <SiteLink path={end.submitted.path}>{end.submitted.issueKey}</SiteLink>
        </>
      );
    case 'completed':
      return (
        <>
          <SiteLink path={end.submitted.path}>{end.submitted.issueKey}</SiteLink> is complete and
          back in the queue
        </>
      );
    case 'found':
      return (
        <>
          Good: <SiteLink path={end.path}>{end.title}</SiteLink> is there already
        </>
      );
    case 'joined':
      return (
        <>
          You joined{' '}
          <SiteLink path={end.joined.path}>{`${end.joined.issueKey} ${end.joined.title}`}</SiteLink>
        </>
      );
    default:
      return end satisfies never;
  }
}

function nextSteps(end: End): readonly string[] {
  switch (end.kind) {
    case 'sent':
    case 'completed':
      return end.submitted.next;
    case 'found':
      return ['No request was made, and your draft is closed.'];
    case 'joined':
      return joinedSteps(end.joined);
    default:
      return end satisfies never;
  }
}

function joinedSteps({ issueKey, watching, addedOpportunity }: CallValue<'joinRequest'>) {
  return [
    watching
      ? `Jira tells you whenever something happens on ${issueKey}.`
      : `Jira did not let you watch ${issueKey}. Open it to follow it.`,
    ...(addedOpportunity ? ['Your opportunity counts for its priority.'] : []),
    'No request of your own was made, and your draft is closed.',
  ];
}

/** The issue of the person that a search may not know yet. */
export function changedIssue(end: End): string | undefined {
  return end.kind === 'sent' || end.kind === 'completed' ? end.submitted.issueId : undefined;
}

/** Tells how the form ended and what happens next. Takes the focus from the form it replaces. */
export function EndPage({ end, onAnother, onMine }: EndPageProps) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const next = nextSteps(end);
  return (
    <section ref={section} tabIndex={-1} className={styles.end} aria-labelledby="end-title">
      <Heading as="h2" size="medium" id="end-title">
        {titleOf(end)}
      </Heading>
      {next.length === 0 ? null : (
        <div className={styles.next}>
          <Heading as="h3" size="xsmall">
            What happens next
          </Heading>
          <ol className={styles.steps}>
            {next.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" onClick={onMine}>
          See all my requests
        </Button>
        <Button onClick={onAnother}>Ask for another</Button>
      </div>
    </section>
  );
}
