package frontwright.validators.advice;

import frontwright.model.deployment.Deployment;
import frontwright.model.description.Description;
import frontwright.model.description.SiteDescription;
import frontwright.model.shape.Located;
import frontwright.model.source.Place;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A deployment with the description that it was decided from.
 *
 * @param source the description's text
 * @param description what was wished for, and where that stands
 * @param deployment what was decided
 */
public record Subject(Source source, Description description, Deployment deployment) {

  /** The sites, in the order of the description. */
  List<SiteSubject> sites() {
    List<Located<SiteDescription>> wanted = description.allSites();
    List<SiteSubject> sites = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      sites.add(new SiteSubject(this, wanted.get(i).value(), deployment.sites().get(i)));
    }
    return sites;
  }

  /** The applications of all sites, in the order of the description. */
  List<AppSubject> apps() {
    return sites().stream().flatMap(site -> site.apps().stream()).toList();
  }

  /** The place of the first of some values that was given, or else of what holds them. */
  Place nearest(Span holder, @Nullable Located<?>... values) {
    Span span =
        Stream.of(values).filter(Objects::nonNull).map(Located::span).findFirst().orElse(holder);
    return new Place(source, span);
  }

  /** A value within another one, if both were given. */
  static <P> @Nullable Located<?> within(
      @Nullable Located<P> parent, Function<P, @Nullable Located<?>> key) {
    return parent == null ? null : key.apply(parent.value());
  }
}
