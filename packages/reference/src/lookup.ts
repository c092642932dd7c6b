/** The item at an index. Throws `RangeError` where the list has none: what is looked up here is there unless we err. */
export function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${index} in a list of ${items.length}`);
  return item;
}

/** What a record has under a name. Throws `RangeError` that says which names it has. */
export function named<Item>(record: Readonly<Record<string, Item>>, name: string): Item {
  const item = record[name];
  if (item === undefined) throw new RangeError(`no ${name} (there are: ${Object.keys(record).join(', ')})`);
  return item;
}
