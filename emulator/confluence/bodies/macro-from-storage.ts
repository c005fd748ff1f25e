import { notModelled } from '../confluence-error';
import { adfNode, type AdfNode } from './adf-node';
import type { ReadBlocks } from './read-blocks';
import type { BodyContext } from './body-context';
import { fileNode } from './image-from-storage';
import { coreMacroNode, type CoreMacro } from './macro-node';
import { panelTypeOf } from './panel-names';
import { statusColour } from './status-colours';
import { childrenNamed, isElement, xmlText, type XmlElement } from './xml';

export interface MacroReading {
  readonly context: BodyContext;
  readonly where: 'block' | 'line';
  readonly read: ReadBlocks;
}

/** `ac:structured-macro`: nodes of their own in ADF, and an extension for every other macro. */
export function macroNode(element: XmlElement, reading: MacroReading): AdfNode {
  const macro = macroOf(element);
  const own = ownNode(element, macro, reading);
  if (own !== undefined) return own;
  const rich = childrenNamed(element, 'ac:rich-text-body')[0];
  if (rich !== undefined) {
    const content = reading.read(rich.children, reading.context);
    return coreMacroNode('bodiedExtension', macro, orParagraph(content));
  }
  const type = reading.where === 'line' ? 'inlineExtension' : 'extension';
  return coreMacroNode(type, macro);
}

function macroOf(element: XmlElement): CoreMacro {
  const { attributes } = element;
  const plain = childrenNamed(element, 'ac:plain-text-body')[0];
  return {
    name: attributes['ac:name'] ?? '',
    parameters: Object.fromEntries(
      childrenNamed(element, 'ac:parameter').map((each) => [
        each.attributes['ac:name'] ?? '',
        xmlText(each),
      ]),
    ),
    macroId: attributes['ac:macro-id'],
    localId: attributes['ac:local-id'],
    layout: attributes['data-layout'],
    text: plain === undefined ? undefined : xmlText(plain),
  };
}

const orParagraph = (content: readonly AdfNode[]): readonly AdfNode[] =>
  content.length === 0 ? [adfNode('paragraph', {}, [])] : content;

/** Macros that are nodes in ADF, where they have no parameter that the node cannot hold. */
function ownNode(
  element: XmlElement,
  macro: CoreMacro,
  { context, read, where }: MacroReading,
): AdfNode | undefined {
  const { name, parameters } = macro;
  const only = (...names: readonly string[]) =>
    Object.keys(parameters).every((parameter) => names.includes(parameter));
  const rich = childrenNamed(element, 'ac:rich-text-body')[0];
  const content = () => orParagraph(read(rich?.children ?? [], context));
  const panelType = panelTypeOf(name);
  if (panelType !== undefined && only()) return adfNode('panel', { panelType }, content());
  switch (name) {
    case 'code':
      if (!only('language')) return undefined;
      return adfNode('codeBlock', { language: parameters['language'] }, text(macro.text ?? ''));
    case 'status':
      return adfNode('status', {
        text: parameters['title'] ?? '',
        color: statusColour(parameters['colour']),
      });
    case 'expand':
      return adfNode('expand', { title: parameters['title'] ?? '' }, content());
    case 'panel':
      return only(...CUSTOM_PANEL) && parameters['bgColor'] !== undefined
        ? adfNode('panel', { panelType: 'custom', ...customPanel(parameters) }, content())
        : undefined;
    case 'view-file':
      return adfNode('mediaGroup', {}, [fileNode(fileNameOf(element), context)]);
    default:
      if (where === 'line' || !holdsElements(element)) return undefined;
      throw notModelled(`a parameter of the macro ${name} that refers to something`);
  }
}

const CUSTOM_PANEL = ['bgColor', 'panelIcon', 'panelIconId', 'panelIconText'] as const;

const customPanel = (parameters: CoreMacro['parameters']) => ({
  panelColor: parameters['bgColor'],
  panelIcon: parameters['panelIcon'],
  panelIconId: parameters['panelIconId'],
  panelIconText: parameters['panelIconText'],
});

const text = (value: string): readonly AdfNode[] =>
  value === '' ? [] : [{ type: 'text', text: value }];

const holdsElements = (element: XmlElement): boolean =>
  childrenNamed(element, 'ac:parameter').some(({ children }) => children.some(isElement));

function fileNameOf(element: XmlElement): string {
  const name = childrenNamed(element, 'ac:parameter')
    .flatMap((parameter) => childrenNamed(parameter, 'ri:attachment'))
    .map(({ attributes }) => attributes['ri:filename'])[0];
  if (name === undefined) throw notModelled('a view-file macro without ri:attachment');
  return name;
}
