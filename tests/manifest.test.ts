import { validate } from '@forge/manifest';

describe('the manifest', () => {
  it("passes Atlassian's own validation without an error or a warning", async () => {
    const { success, errors = [] } = await validate();
    expect(errors.map((problem) => `${problem.line}: ${problem.message}`)).toEqual([]);
    expect(success).toBe(true);
  });
});
