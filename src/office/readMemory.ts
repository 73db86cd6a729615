import { memoryFromXml, MEMORY_NAMESPACE } from './memoryXml';

/** What earlier runs kept in the workbook, by key, without reading a cell: two round trips, one where nothing is kept. */
export async function readMemory(
  context: Excel.RequestContext,
  heard: () => void,
): Promise<Readonly<Record<string, string>>> {
  const parts = context.workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE).load('items/id');
  await context.sync();
  heard();
  if (parts.items.length === 0) return {};
  const xml = parts.items.map((part) => part.getXml());
  await context.sync();
  return Object.fromEntries(
    xml.flatMap(({ value }) => {
      const kept = memoryFromXml(value);
      return kept ? [[kept.key, kept.value] as const] : [];
    }),
  );
}
