package dev.handful.prompt;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * The checked prompts of a folder.
 *
 * @param prompts by name, by variant
 */
record FileTemplates(
    SortedMap<String, SortedMap<String, CheckedPrompt>> prompts,
    Experiments split,
    Instructions instructions)
    implements PromptTemplates {

  @Override
  public RenderedPrompt render(String name, String conversation, Map<String, Object> variables) {
    var variants = prompts.get(name);
    if (variants == null) {
      throw new IllegalArgumentException("there is no prompt '" + name + "'");
    }
    return variants.get(split.variant(name, conversation)).render(variables);
  }

  /** The refs of all variants, by name and variant. */
  Map<String, PromptRef> refs() {
    var refs = new LinkedHashMap<String, PromptRef>();
    prompts
        .values()
        .forEach(
            variants ->
                variants.values().forEach(one -> refs.put(one.ref().toString(), one.ref())));
    return Collections.unmodifiableMap(refs);
  }
}
