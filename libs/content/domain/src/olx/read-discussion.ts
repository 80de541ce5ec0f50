import { asText } from './values';

/** Reads a `<discussion>`: the id that joins it to its topic, and where the topic stands among the others. */
export function readDiscussion(attributes: Record<string, string>, name: string) {
  const topic = asText(attributes.discussion_target) ?? asText(attributes.subcategory) ?? asText(attributes.display_name) ?? name;
  return { topicId: asText(attributes.discussion_id) ?? asText(attributes.id) ?? name, category: asText(attributes.discussion_category) ?? '', topic };
}
