package dev.handful.prompt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/**
 * What can be seen of the files without reading them.
 *
 * @param files by path: times, size and identity
 */
record Stamps(Map<String, String> files) {

  Stamps {
    files = Map.copyOf(files);
  }

  /** As they are now; a folder that cannot be listed looks empty. */
  static Stamps of(Path folder) {
    var files = new TreeMap<String, String>();
    try {
      PromptFolder.list(folder).forEach(file -> files.put(file.toString(), stamp(file)));
    } catch (PromptProblemException e) {
      files.put(folder.toString(), e.getMessage());
    }
    return new Stamps(files);
  }

  /** Of the link and of what it leads to: either may be replaced. */
  private static String stamp(Path file) {
    return attributes(file) + "/" + attributes(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static String attributes(Path file, LinkOption... options) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class, options);
      return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
    } catch (IOException e) {
      return "gone";
    }
  }
}
