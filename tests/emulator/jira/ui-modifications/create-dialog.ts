import type { Locator, Page } from 'playwright-core';
import type { ModifiedSite } from './modified-form';

/** Opens the create dialog with the project and one of its issue types chosen. */
export async function openCreateDialog(
  page: Page,
  site: ModifiedSite,
  type = 'Task',
): Promise<Locator> {
  await page.addInitScript(
    ([id, kept]) => {
      if (window.top !== window) return;
      localStorage.setItem('create.project', id ?? '');
      localStorage.setItem('create.type', kept ?? '');
    },
    [site.projectId, site.types[type]],
  );
  await page.goto(`${site.url}/jira/projects/ONE`);
  await page.getByRole('button', { name: 'Create', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Description').waitFor();
  return dialog;
}
