package dev.handful.admin;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;

/** The route table, read from the annotations that Quarkus makes it from. */
final class AdminRoutes {

  /** A method and a path with something in each placeholder. */
  record Route(String method, String path) {}

  /** A handler of the admin package. */
  record Handler(String path, List<String> roles) {}

  private static final List<JavaClass> RESOURCES =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("dev.handful")
              .stream()
              .filter(type -> type.isAnnotatedWith(Path.class))
              .toList();

  private AdminRoutes() {}

  /** Every route whose path begins with /api/admin, whichever package has it. */
  static List<Route> all() {
    return RESOURCES.stream()
        .flatMap(type -> type.getMethods().stream())
        .flatMap(
            method ->
                verb(method)
                    .map(verb -> new Route(verb, path(method).replaceAll("\\{[^}]*}", "x")))
                    .stream())
        .filter(route -> route.path().startsWith("/api/admin"))
        .toList();
  }

  static List<Handler> handlers() {
    return RESOURCES.stream()
        .filter(type -> type.getPackageName().equals("dev.handful.admin"))
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> verb(method).isPresent())
        .map(method -> new Handler(path(method), roles(method)))
        .toList();
  }

  private static List<String> roles(JavaMethod method) {
    return method
        .tryGetAnnotationOfType(RolesAllowed.class)
        .or(() -> method.getOwner().tryGetAnnotationOfType(RolesAllowed.class))
        .map(roles -> List.of(roles.value()))
        .orElse(List.of());
  }

  private static String path(JavaMethod method) {
    var head = method.getOwner().getAnnotationOfType(Path.class).value();
    var tail = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    return (head + "/" + tail).replaceAll("/+", "/").replaceAll("/$", "");
  }

  private static Optional<String> verb(JavaMethod method) {
    return method.getAnnotations().stream()
        .map(annotation -> annotation.getRawType())
        .flatMap(type -> type.tryGetAnnotationOfType(HttpMethod.class).stream())
        .map(HttpMethod::value)
        .findFirst();
  }
}
