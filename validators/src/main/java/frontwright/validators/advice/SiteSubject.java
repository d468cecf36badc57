package frontwright.validators.advice;

import frontwright.model.deployment.Listener;
import frontwright.model.deployment.Site;
import frontwright.model.description.AppDescription;
import frontwright.model.description.SiteDescription;
import frontwright.model.description.StaticDescription;
import frontwright.model.shape.Located;
import frontwright.model.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A site as it was described and as it was decided. */
record SiteSubject(Subject subject, SiteDescription wanted, Site site) {

  /** The applications, in the order of the description. */
  List<AppSubject> apps() {
    List<AppSubject> apps = new ArrayList<>();
    if (wanted.apps() != null) {
      List<Located<AppDescription>> described = wanted.apps().value();
      for (int i = 0; i < described.size(); i++) {
        apps.add(new AppSubject(this, described.get(i).value(), site.applications().get(i)));
      }
    }
    return apps;
  }

  /** All static paths, the site's own and those of its applications. */
  List<StaticDescription> statics() {
    return Stream.concat(
            values(wanted.staticFiles()),
            apps().stream().flatMap(app -> values(app.wanted().staticFiles())))
        .toList();
  }

  private static Stream<StaticDescription> values(
      @Nullable Located<List<Located<StaticDescription>>> list) {
    return list == null ? Stream.of() : list.value().stream().map(Located::value);
  }

  /** Where content is served over plain HTTP to more than this machine. */
  List<Listener> plainToOthers() {
    return site.serving().stream()
        .filter(listener -> !listener.tls() && Reach.of(listener.host()) != Reach.LOOPBACK)
        .toList();
  }

  /** The place of the first of some values that was given, or else of the site. */
  Place at(@Nullable Located<?>... values) {
    return subject.nearest(wanted.span(), values);
  }
}
