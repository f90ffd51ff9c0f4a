package dev.handful.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handful.evaluation.BadEvaluationInput;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartedStagesTest {

  @TempDir Path data;

  @Test
  void thePolicyOfAMeasurementIsReadByKey() {
    assertThat(StartedStages.policy("/ranking/redial.policy.yaml"))
        .isNotEmpty()
        .allSatisfy((key, value) -> assertThat(key).contains("."));
  }

  @Test
  void whatFailsBeforeTheStartLeavesNoFolderBehind() {
    var stages = new StartedStages(data, Map.of(), List.of(), List.of());
    var written = new AtomicReference<Path>();

    assertThatThrownBy(
            () ->
                stages.run(
                    "shop",
                    folder -> {
                      written.set(folder);
                      throw new BadEvaluationInput("no items");
                    },
                    Object.class,
                    bean -> bean))
        .isInstanceOf(BadEvaluationInput.class)
        .hasMessageContaining("no items");
    assertThat(Files.exists(written.get().getParent())).isFalse();
  }

  @Test
  void vectorsThatCannotBeSharedAreToldAndLeaveNothing() throws Exception {
    var file = Files.createFile(data.resolve("file"));
    var stages = new StartedStages(file, Map.of(), List.of(), List.of());

    assertThatThrownBy(() -> stages.run("shop", folder -> {}, Object.class, bean -> bean))
        .isInstanceOf(UncheckedIOException.class);
  }
}
