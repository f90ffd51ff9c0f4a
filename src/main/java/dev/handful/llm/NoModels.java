package dev.handful.llm;

import dev.handful.dialogue.ModelRole;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/** A server without the adapter for models: none is configured. */
@DefaultBean
@ApplicationScoped
public class NoModels implements ModelClient {

  @Override
  public boolean configured(ModelRole role) {
    return false;
  }

  @Override
  public ModelAnswer complete(ModelRequest request) {
    throw new ModelFailureException(ModelFailure.UNREACHABLE, "no model is configured");
  }

  @Override
  public ModelAnswer stream(ModelRequest request, Consumer<String> onText) {
    throw new ModelFailureException(ModelFailure.UNREACHABLE, "no model is configured");
  }
}
