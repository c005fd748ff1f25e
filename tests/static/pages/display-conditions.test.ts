import { isDisplayed } from '../../../emulator/pages/apps/display-conditions';

const place = { projectKey: 'SAR', issueType: 'Asset Request' };

describe('the display conditions of a module', () => {
  it.each([
    [undefined, true],
    [{}, true],
    [{ projectKey: 'SAR' }, true],
    [{ projectKey: ['OPP', 'SAR'] }, true],
    [{ projectKey: 'OPP' }, false],
    [{ issueType: 'Asset Request', projectKey: 'SAR' }, true],
    [{ issueType: 'Asset Request', projectKey: 'OPP' }, false],
    [{ not: { issueType: 'Task' } }, true],
    [{ or: [{ issueType: 'Task' }, { projectKey: 'SAR' }] }, true],
    [{ and: { issueType: 'Task', projectKey: 'SAR' } }, false],
  ])('%j decides %s', (declared, displayed) => {
    expect(isDisplayed(declared, place)).toBe(displayed);
  });

  it('hides a module by an issue type where there is no issue', () => {
    expect(isDisplayed({ issueType: 'Asset Request' }, { projectKey: 'SAR' })).toBe(false);
  });

  it('hides a module whose condition is not modelled, and names the condition', () => {
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(isDisplayed({ isAdmin: true }, place)).toBe(false);
    expect(said).toHaveBeenCalledWith(expect.stringContaining('isAdmin'));
    said.mockRestore();
  });
});
