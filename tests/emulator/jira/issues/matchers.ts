/** Jest's matchers, typed so that an expected object may hold them. */
export const anyText: unknown = expect.any(String);
export const containing = (part: string): unknown => expect.stringContaining(part);
export const objectWith = (part: object): unknown => expect.objectContaining(part);
export const listWith = (parts: readonly unknown[]): unknown => expect.arrayContaining([...parts]);
