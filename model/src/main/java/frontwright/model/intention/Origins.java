package frontwright.model.intention;

import frontwright.model.deployment.Application;
import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.Site;
import frontwright.model.deployment.Space;
import frontwright.model.description.AppDescription;
import frontwright.model.description.Description;
import frontwright.model.description.SiteDescription;
import frontwright.model.description.StaticDescription;
import frontwright.model.shape.Located;
import frontwright.model.source.Place;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the description says what was decided. */
public final class Origins {

  /** Nothing is known of it. */
  public static final Origins NONE = new Origins(new IdentityHashMap<>());

  private final IdentityHashMap<Object, Place> places;

  private Origins(IdentityHashMap<Object, Place> places) {
    this.places = places;
  }

  /** Those of a deployment that was decided from a description. */
  public static Origins of(Source source, Description description, Deployment deployment) {
    IdentityHashMap<Object, Place> places = new IdentityHashMap<>();
    List<Located<SiteDescription>> wanted = description.allSites();
    for (int i = 0; i < wanted.size(); i++) {
      SiteDescription site = wanted.get(i).value();
      Site decided = deployment.sites().get(i);
      Span span = site.names() == null ? wanted.get(i).span() : site.names().span();
      places.put(decided, new Place(source, span));
      List<Located<AppDescription>> apps = orEmpty(site.apps());
      for (int j = 0; j < apps.size(); j++) {
        places.put(decided.applications().get(j), new Place(source, span(apps.get(j))));
      }
      files(site)
          .forEach(
              files ->
                  decided.spaces().stream()
                      .filter(space -> space.prefix().equals(files.url().value()))
                      .forEach(space -> places.put(space, new Place(source, files.url().span()))));
    }
    return new Origins(places);
  }

  private static Span span(Located<AppDescription> app) {
    return app.value().mount() == null ? app.value().module().span() : app.value().mount().span();
  }

  private static Stream<StaticDescription> files(SiteDescription site) {
    return Stream.concat(
            orEmpty(site.staticFiles()).stream(),
            orEmpty(site.apps()).stream()
                .flatMap(app -> orEmpty(app.value().staticFiles()).stream()))
        .map(Located::value);
  }

  private static <T> List<Located<T>> orEmpty(@Nullable Located<List<Located<T>>> list) {
    return list == null ? List.of() : list.value();
  }

  /** Where a site's names are. */
  @Nullable Place of(Site site) {
    return places.get(site);
  }

  /** Where an application's mount, or else its module, is. */
  @Nullable Place of(Application application) {
    return places.get(application);
  }

  /** Where the URL of static files is, or the application of a space without any. */
  @Nullable Place of(Space space) {
    Place files = places.get(space);
    return files == null && space.application() != null ? of(space.application()) : files;
  }
}
