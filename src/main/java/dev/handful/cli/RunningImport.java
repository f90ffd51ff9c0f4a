package dev.handful.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handful.failure.StartupProblem;
import dev.handful.importing.ImportRequest;
import dev.handful.importing.ImportRequest.Effect;
import dev.handful.importing.ImportRequest.Shrink;
import dev.handful.importing.ImportStatus;
import java.io.IOException;
import java.util.Map;

/** An import by the server that runs on the data folder. */
record RunningImport(RunningServer server) {

  private static final ObjectMapper JSON = ImportText.JSON;

  /** Has it done and waits; a server that ends meanwhile is told. */
  ImportStatus run(ImportRequest wanted, ImportProgressLine progress) throws InterruptedException {
    try {
      var job = start(wanted);
      while (!job.state().over()) {
        Thread.sleep(200);
        var answer = server.get("/api/admin/imports/" + job.id());
        job = JSON.readValue(answer, ImportStatus.class);
        progress.tell(job);
      }
      progress.end();
      return job;
    } catch (IOException e) {
      progress.end();
      throw new StartupProblem(
          "The server on "
              + server.uri()
              + " does not answer any more ("
              + e
              + "): start it and import again; what was embedded is kept.",
          e);
    }
  }

  private ImportStatus start(ImportRequest wanted) throws IOException, InterruptedException {
    var path =
        "/api/admin/catalogues/%s/imports/local?dryRun=%s&force=%s"
            .formatted(
                wanted.catalogue(),
                wanted.effect() == Effect.DRY_RUN,
                wanted.shrink() == Shrink.FORCE);
    var body = JSON.writeValueAsString(Map.of("path", wanted.source().toString()));
    return JSON.readValue(server.post(path, body), ImportStatus.class);
  }
}
