package frontwright.validators.advice;

import frontwright.model.description.StaticDescription;
import frontwright.model.source.Finding;
import java.util.function.Consumer;

/** Files of the site that lie under a path which the front guards. */
final class StaticWithoutPassword implements AdviceRule {

  private static final String ID = "advice/static-without-password";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void judge(Subject subject, Consumer<Finding> sink) {
    subject.sites().forEach(site -> judge(site, sink));
  }

  private static void judge(SiteSubject site, Consumer<Finding> sink) {
    for (StaticDescription files : site.statics()) {
      site.apps().stream()
          .filter(app -> app.app().mount().holds(files.url().value()))
          .min((one, other) -> one.app().mount().compareTo(other.app().mount()))
          .filter(app -> app.app().basicAuth() != null && isOpen(site, files))
          .ifPresent(app -> sink.accept(finding(app, files)));
    }
  }

  private static boolean isOpen(SiteSubject site, StaticDescription files) {
    return site.site().spaces().stream()
        .anyMatch(space -> space.prefix().equals(files.url().value()) && space.basicAuth() == null);
  }

  private static Finding finding(AppSubject app, StaticDescription files) {
    return Finding.note(
            ID,
            app.at(files.url()),
            "the files at `"
                + files.url().value().shown()
                + "` are served without the password that `"
                + app.app().mount().shown()
                + "` asks for",
            "move them to the `static` of the application, if they are not for everybody")
        .relatedTo(app.at(app.wanted().basicAuth()), "asked for here");
  }
}
