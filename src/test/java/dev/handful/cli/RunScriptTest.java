package dev.handful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunScriptTest {

  @ParameterizedTest
  @ValueSource(strings = {"/bin/sh", "/bin/bash"})
  void aBareEnvironmentWithoutHomeFindsAJdk(String shell) throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of(shell)), shell + " is not here");

    var said = run(shell, "-euc", ". .mvn/find-jdk.sh; echo \"home $HOME jdk $JAVA_HOME\"");

    assertThat(said).matches("(?s)home /\\S* jdk /\\S+\\s*");
  }

  @Test
  void theScriptsAreValidShell() throws Exception {
    assertThat(run("/bin/bash", "-n", "handful")).isEmpty();
    assertThat(run("/bin/sh", "-n", ".mvn/find-jdk.sh")).isEmpty();
  }

  /** The script itself stands in its own folder when Java starts. */
  @Test
  void theProgramIsToldWhereItWasCalled() throws IOException {
    assertThat(Files.readString(Path.of("handful")))
        .contains("caller=$PWD\ncd ", "-D" + Caller.PROPERTY + "=\"$caller\"");
  }

  private static String run(String... command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
