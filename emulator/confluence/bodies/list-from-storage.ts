import { adfNode, type AdfNode } from './adf-node';
import type { ReadBlocks } from './read-blocks';
import type { BodyContext } from './body-context';
import { childrenNamed, isElement, xmlText, type XmlElement, type XmlNode } from './xml';

/** `ul` and `ol`. */
export function listNode(element: XmlElement, context: BodyContext, read: ReadBlocks): AdfNode {
  const items = childrenNamed(element, 'li').map((item) => {
    const content = read(item.children, context);
    return adfNode('listItem', {}, content.length === 0 ? [adfNode('paragraph', {}, [])] : content);
  });
  if (element.name === 'ul') return adfNode('bulletList', {}, items);
  const start = element.attributes['start'];
  return adfNode('orderedList', start === undefined ? {} : { order: Number(start) }, items);
}

/** `ac:task-list`; a list that stands directly inside of another one lies below its last task. */
export function taskListNode(
  element: XmlElement,
  line: (nodes: readonly XmlNode[]) => readonly AdfNode[],
): AdfNode {
  const localId = element.attributes['ac:task-list-id'] ?? `list-${firstTaskId(element)}`;
  const content = element.children.filter(isElement).flatMap((child) => {
    if (child.name === 'ac:task-list') return [taskListNode(child, line)];
    return child.name === 'ac:task' ? [taskNode(child, line)] : [];
  });
  return adfNode('taskList', { localId }, content);
}

function taskNode(
  task: XmlElement,
  line: (nodes: readonly XmlNode[]) => readonly AdfNode[],
): AdfNode {
  const told = (name: string): string => {
    const child = childrenNamed(task, name)[0];
    return child === undefined ? '' : xmlText(child).trim();
  };
  const state = told('ac:task-status') === 'complete' ? 'DONE' : 'TODO';
  const localId = told('ac:task-uuid') || told('ac:task-id');
  const body = childrenNamed(task, 'ac:task-body')[0]?.children ?? [];
  return adfNode('taskItem', { localId, state }, line(withoutPlaceholder(body)));
}

/** Confluence puts the words of a task into `<span class="placeholder-inline-tasks">`. */
function withoutPlaceholder(nodes: readonly XmlNode[]): readonly XmlNode[] {
  return nodes.flatMap((node) =>
    isElement(node) && node.attributes['class'] === 'placeholder-inline-tasks'
      ? node.children
      : [node],
  );
}

function firstTaskId(list: XmlElement): string {
  const task = childrenNamed(list, 'ac:task')[0];
  const id = task && childrenNamed(task, 'ac:task-id')[0];
  return id === undefined ? '1' : xmlText(id).trim();
}
