package frontwright.validators.advice;

import frontwright.model.compatibility.Front;
import frontwright.model.deployment.Application;
import frontwright.model.deployment.Backend;
import frontwright.model.description.AppDescription;
import frontwright.model.description.BackendDescription;
import frontwright.model.shape.Located;
import frontwright.model.shape.MapOf;
import frontwright.model.source.Place;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** An application as it was described and as it was decided. */
record AppSubject(SiteSubject on, AppDescription wanted, Application app) {

  /** The front. */
  Front front() {
    return app.link().front();
  }

  /** The place of the first of some values that was given, or else of the application. */
  Place at(@Nullable Located<?>... values) {
    return on.subject().nearest(wanted.span(), values);
  }

  /** Each backend that the description names. */
  void forEachBackend(BiConsumer<BackendDescription, Backend> action) {
    if (wanted.backends() == null) {
      return;
    }
    for (int i = 0; i < app.backends().size(); i++) {
      action.accept(wanted.backends().value().get(i).value(), app.backends().get(i));
    }
  }

  /** The variable that tells Django its settings: whoever sets it runs Django. */
  Optional<Located<String>> djangoSettings() {
    return wanted.env() == null
        ? Optional.empty()
        : wanted.env().value().stream()
            .filter(pair -> pair.name().value().equals("DJANGO_SETTINGS_MODULE"))
            .map(MapOf.Pair::value)
            .findFirst();
  }
}
