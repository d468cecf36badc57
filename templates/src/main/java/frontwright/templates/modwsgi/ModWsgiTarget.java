package frontwright.templates.modwsgi;

import frontwright.model.compatibility.AppServer;
import frontwright.model.deployment.Application;
import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.Setting;
import frontwright.templates.GeneratedFile;
import frontwright.templates.Heading;
import frontwright.templates.Target;
import frontwright.templates.engine.PythonText;
import frontwright.templates.engine.Templates;
import frontwright.templates.engine.Written;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** mod_wsgi: {@code wsgi/APP.wsgi}, which httpd's daemons load. */
public final class ModWsgiTarget implements Target {

  private static final Templates TEMPLATES =
      new Templates(ModWsgiTarget.class, PythonText.LANGUAGE);

  /** What the template is filled with. */
  public record View(
      List<Written> heading,
      @Nullable String envFile,
      List<Setting> env,
      String directory,
      String module,
      Written callable,
      boolean factory) {}

  @Override
  public List<GeneratedFile> render(Deployment deployment) {
    return deployment
        .applications()
        .filter(app -> app.link().server() == AppServer.MOD_WSGI)
        .map(app -> file(deployment, app))
        .toList();
  }

  private static GeneratedFile file(Deployment deployment, Application app) {
    View view =
        new View(
            Heading.lines(deployment, "mod_wsgi: the application " + app.id() + "."),
            app.envFile(),
            app.env(),
            app.directory(),
            app.module().module(),
            new Written(app.module().callable()),
            app.module().factory());
    return new GeneratedFile(app.script(), TEMPLATES.fill("app.wsgi.ftl", view));
  }
}
