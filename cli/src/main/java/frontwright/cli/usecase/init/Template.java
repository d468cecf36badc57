package frontwright.cli.usecase.init;

import frontwright.model.compatibility.AppServer;
import frontwright.model.compatibility.Front;
import frontwright.validators.project.Framework;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a description is begun with, by a name such as {@code django-nginx-gunicorn}. */
public record Template(Framework framework, Front front, AppServer server) {

  /** All that there are. */
  public static List<Template> all() {
    List<Template> all = new ArrayList<>();
    for (Framework framework : Framework.values()) {
      for (Front front : Front.values()) {
        Stream.of(AppServer.values())
            .filter(server -> front == Front.HTTPD || server != AppServer.MOD_WSGI)
            .forEach(server -> all.add(new Template(framework, front, server)));
      }
    }
    return all;
  }

  /** The one with a name. */
  public static Optional<Template> named(String name) {
    return all().stream().filter(template -> template.name().equals(name)).findFirst();
  }

  /** {@code django-nginx-gunicorn}. */
  public String name() {
    return framework + "-" + front.word() + "-" + server.word();
  }

  /** For people. */
  public String words() {
    return "%s behind %s, run by %s"
        .formatted(framework.title(), front == Front.NGINX ? "nginx" : "httpd", server.title());
  }

  /** Where the application of a new project usually is, after the name of its directory. */
  String module(String name) {
    return switch (framework) {
      case DJANGO -> name + ".wsgi:application";
      case FLASK, BOTTLE, FALCON -> "app:app";
      case PYRAMID, WSGI -> "wsgi:application";
    };
  }
}
