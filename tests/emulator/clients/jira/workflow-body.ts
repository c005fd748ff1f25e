/** A workflow from Open to Shut, in the words of the client. */
export const flow = (name: string) => ({
  scope: { type: 'GLOBAL' as const },
  statuses: [
    { name: 'Open', statusCategory: 'TODO' as const, statusReference: 'open' },
    { name: 'Shut', statusCategory: 'DONE' as const, statusReference: 'shut' },
  ],
  workflows: [
    {
      name,
      description: 'In and out.',
      statuses: [
        { statusReference: 'open', properties: {}, layout: { x: 1, y: 2 } },
        { statusReference: 'shut', properties: {} },
      ],
      transitions: [
        {
          id: '1',
          name: 'Create',
          description: '',
          type: 'INITIAL' as const,
          toStatusReference: 'open',
          links: [],
        },
        {
          id: '11',
          name: 'Shut',
          description: '',
          type: 'DIRECTED' as const,
          toStatusReference: 'shut',
          links: [{ fromStatusReference: 'open', fromPort: 0, toPort: 1 }],
        },
      ],
    },
  ],
});
