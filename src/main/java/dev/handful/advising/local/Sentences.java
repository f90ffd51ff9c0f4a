package dev.handful.advising.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Whole sentences of a text; a block of a reply is never cut in the middle of one. */
final class Sentences {

  /** A block longer than this is not read. */
  static final int LONGEST_BLOCK = 300;

  private static final Pattern END = Pattern.compile("(?<=[.!?][”\"’)]?)\\s+(?=[\\p{Lu}\\p{N}“])");

  private Sentences() {}

  static List<String> of(String text) {
    return Arrays.stream(END.split(text.replaceAll("\\p{Cntrl}+", " ").strip()))
        .map(String::strip)
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  /** The text as it is when short, else in blocks of whole sentences. */
  static List<String> blocks(String text) {
    if (text.length() <= LONGEST_BLOCK) {
      return List.of(text);
    }
    var blocks = new ArrayList<String>();
    var block = new StringBuilder();
    for (var sentence : of(text)) {
      if (!block.isEmpty() && block.length() + 1 + sentence.length() > LONGEST_BLOCK) {
        blocks.add(block.toString());
        block.setLength(0);
      }
      block.append(block.isEmpty() ? "" : " ").append(sentence);
    }
    blocks.add(block.toString());
    return List.copyOf(blocks);
  }
}
