package frontwright.validators.advice;

import frontwright.model.description.Missing;
import frontwright.model.description.StaticDescription;
import frontwright.model.source.Finding;
import java.util.function.Consumer;

/** An application that is never asked, for the files at its mount have no fallback. */
final class StaticHidesApplication implements AdviceRule {

  private static final String ID = "advice/static-hides-application";

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
      boolean asks = StaticDescription.MISSING.or(files.missing()) == Missing.APPLICATION;
      site.apps().stream()
          .filter(app -> !asks && app.app().mount().equals(files.url().value()))
          .forEach(app -> sink.accept(finding(app, files)));
    }
  }

  private static Finding finding(AppSubject app, StaticDescription files) {
    String own = app.app().mount().withSlash() + "static/";
    return Finding.warning(
            ID,
            app.at(files.missing(), files.url()),
            "the files at `"
                + files.url().value().shown()
                + "` hide the application `"
                + app.app().id()
                + "`: what is no file is 404",
            "write `missing: application`, or move the files to a path such as `" + own + "`")
        .relatedTo(app.at(app.wanted().mount(), app.wanted().module()), "mounted at the same path");
  }
}
