/** A person of the demo company: one for each role of the procedure, and one without any. */
export type DemoPerson = {
  readonly accountId: string;
  readonly emailAddress: string;
  readonly displayName: string;
  readonly timeZone: string;
  /** Groups of the site. Members of `sales` may file requests. */
  readonly groups: readonly string[];
  /** Role in the request project, given after the set-up. */
  readonly projectRole?: string;
};

const person = (
  number: number,
  mailbox: string,
  displayName: string,
  groups: readonly string[],
  projectRole?: string,
): DemoPerson => ({
  accountId: `712020:5c3f0000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  emailAddress: `${mailbox}@example.com`,
  displayName,
  timeZone: 'Europe/Berlin',
  groups: ['jira-users', 'confluence-users', ...groups],
  ...(projectRole === undefined ? {} : { projectRole }),
});

export const demoPeople: readonly DemoPerson[] = [
  person(1, 'admin', 'Ada Admin', ['site-admins', 'sales']),
  person(2, 'requester', 'Rhea Requester', ['sales']),
  person(3, 'sales-ops', 'Sam Okafor', ['sales'], 'Sales Ops'),
  person(4, 'pre-sales', 'Priya Nair', ['sales'], 'Pre-Sales'),
  person(5, 'marketing', 'Mateo Rossi', ['sales'], 'Marketing'),
  person(6, 'sales-manager', 'Sofia Lindqvist', ['sales'], 'Sales Manager'),
  person(7, 'head-of-sales', 'Hugo Marchetti', ['sales'], 'Head of Sales'),
  person(8, 'head-of-marketing', 'Hana Sato', ['sales'], 'Head of Marketing'),
  person(9, 'outsider', 'Oscar Outsider', []),
];
