import Heading from '@atlaskit/heading';
import { useResource } from '../../http/use-resource';
import { Failure } from '../../parts/failure';
import { RowSkeletons } from '../../parts/row-skeletons';
import { TableScroll } from '../../parts/table-scroll';
import table from '../../parts/table.module.css';
import { useTitle } from '../../parts/use-title';
import { AdministratorsOnly } from '../../shell/administrators-only';
import { Layout } from '../../shell/layout';
import { rulesOf } from './transition-rules';
import { listWorkflows, type Workflow } from './workflow-data';
import styles from './workflow.module.css';

const TYPES = ['Condition', 'Validator', 'Function'] as const;

const ruleCount = ({ transitions }: Workflow): number =>
  transitions.flatMap((each) => TYPES.flatMap((type) => rulesOf(each, type))).length;

function Row({ workflow }: { readonly workflow: Workflow }) {
  return (
    <tr>
      <td>
        <a href={`/jira/settings/workflows/${workflow.id}`}>{workflow.name}</a>
      </td>
      <td className={table['number']}>{workflow.statuses.length}</td>
      <td className={table['number']}>{workflow.transitions.length}</td>
      <td className={table['number']}>{ruleCount(workflow)}</td>
      <td className={table['optional']}>{workflow.isEditable ? 'Yes' : 'No'}</td>
    </tr>
  );
}

function Workflows() {
  const { resource, reload } = useResource('workflows', listWorkflows);
  if (resource.state === 'loading') return <RowSkeletons rows={4} height={32} />;
  if (resource.state === 'failed') return <Failure failure={resource.failure} onRetry={reload} />;
  return (
    <TableScroll label="Workflows">
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col" className={table['number']}>
              Statuses
            </th>
            <th scope="col" className={table['number']}>
              Transitions
            </th>
            <th scope="col" className={table['number']}>
              Rules
            </th>
            <th scope="col" className={table['optional']}>
              Editable
            </th>
          </tr>
        </thead>
        <tbody>
          {resource.value.map((workflow) => (
            <Row key={workflow.id} workflow={workflow} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** The workflows of the site, for its administrators. */
export function WorkflowsPage() {
  useTitle('Workflows - Jira');
  return (
    <AdministratorsOnly>
      <Layout>
        <div className={styles['head']}>
          <Heading size="large" as="h1">
            Workflows
          </Heading>
        </div>
        <Workflows />
      </Layout>
    </AdministratorsOnly>
  );
}
