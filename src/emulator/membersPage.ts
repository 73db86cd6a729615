import { hostClasses } from './objects/classes';

/** Every member of Office.js that the emulated Excel serves, class by class, as a Markdown page. */
export function membersPage(): string {
  const sections = Object.entries(hostClasses).map(([className, served]) => {
    const { scalars = {}, navigations = {}, methods = {}, items, item } = served;
    const properties = Object.entries(scalars).map(([name, scalar]) =>
      typeof scalar === 'function' ? `${name} (read)` : name,
    );
    const fromItems = items ? ['items', 'getCount', 'getItemAt'] : [];
    const fromItem = item ? ['getItem', 'getItemOrNullObject'] : [];
    const called = Object.keys(methods)
      .filter((name) => !name.startsWith('_'))
      .flatMap((name) => (name.endsWith('OrNullObject') ? [name.replace('OrNullObject', ''), name] : [name]));
    const all = [
      ...properties,
      ...Object.keys(navigations).filter((name) => !name.startsWith('_')),
      ...[...new Set([...fromItems, ...fromItem, ...called])].map((name) => `${name}()`.replace('items()', 'items')),
    ].filter((name) => !name.startsWith('_'));
    return `- **${className}**: ${all.join(', ') || 'no members of its own'}`;
  });
  return `# Members of Excel that are emulated

Generated with the library's schema; \`(read)\` marks what cannot be set. Events: changes of sheets and tables, selection,
activation, sheets and tables added and deleted, formats and protection changed.

${sections.join('\n')}
`;
}
