package dev.handful.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handful.dialogue.ModelCall;
import dev.handful.dialogue.ModelRole;
import dev.handful.llm.ModelAnswer;
import dev.handful.llm.ModelClient;
import dev.handful.llm.ModelFailure;
import dev.handful.llm.ModelFailureException;
import dev.handful.llm.ModelRequest;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCheckTest {

  /** The advisor says this; null = it fails. Nothing else is configured. */
  private record Advisor(@Nullable String answer) implements ModelClient {

    @Override
    public boolean configured(ModelRole role) {
      return role == ModelRole.ADVISOR;
    }

    @Override
    public ModelAnswer complete(ModelRequest request) {
      assertThat(request.prompt().schema()).isNotNull();
      if (answer == null) {
        throw new ModelFailureException(ModelFailure.REFUSED, "HTTP 401");
      }
      var prompt = request.prompt();
      request
          .turn()
          .called(
              new ModelCall(
                  request.role(),
                  "large",
                  prompt.ref().toString(),
                  prompt.messages(),
                  answer,
                  null,
                  1,
                  31,
                  0,
                  12,
                  0,
                  210_000L,
                  400_000));
      return new ModelAnswer(answer, 31, 0, 12);
    }

    @Override
    public ModelAnswer stream(ModelRequest request, Consumer<String> onText) {
      return complete(request);
    }
  }

  private static Finding check(@Nullable String answer, ModelRole role) {
    return new ModelCheck(new Advisor(answer), Clock.systemUTC()).of(role);
  }

  @Test
  void aModelThatKeepsToTheSchemaIsFine() {
    var finding = check("{\"count\":2,\"item\":\"tent\",\"note\":null}", ModelRole.ADVISOR);

    assertThat(finding.result()).isEqualTo(Finding.Result.OK);
    assertThat(finding.message()).contains("large", "210 ms", "400 ms", "31 + 12 tokens");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sure! Two tents.",
        "{\"count\":\"2\",\"item\":\"tent\",\"note\":null}",
        "{\"count\":2,\"item\":\"tents\",\"note\":null}",
        "{\"count\":2,\"item\":\"tent\"}",
        "{\"count\":2,\"item\":\"tent\",\"note\":null,\"more\":1}"
      })
  void aModelThatBreaksTheSchemaIsToBeLookedAt(String answer) {
    var finding = check(answer, ModelRole.ADVISOR);

    assertThat(finding.result()).isEqualTo(Finding.Result.WARNING);
    assertThat(finding.message()).contains("NOT honoured");
  }

  @Test
  void aModelThatFailsIsAProblemWithItsReason() {
    var finding = check(null, ModelRole.ADVISOR);

    assertThat(finding.result()).isEqualTo(Finding.Result.PROBLEM);
    assertThat(finding.message()).contains("refused", "401");
  }

  @Test
  void aRoleWithoutAModelIsLocalOnly() {
    var finding = check("", ModelRole.FAST);

    assertThat(finding.result()).isEqualTo(Finding.Result.NONE);
    assertThat(finding.message()).contains("local only");
  }
}
