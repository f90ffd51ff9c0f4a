package dev.handful.cli;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, as the build wrote it. */
final class ProgramVersion implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    var properties = new Properties();
    try (var in = ProgramVersion.class.getResourceAsStream("/handful-version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    }
    return new String[] {
      "Handful " + properties.getProperty("version", "of unknown version"),
      "Java " + Runtime.version()
    };
  }
}
