package frontwright.model.description;

import frontwright.model.compatibility.Front;
import frontwright.model.shape.Choice;
import frontwright.model.shape.Key;
import frontwright.model.shape.ListOf;
import frontwright.model.shape.Located;
import frontwright.model.shape.Structure;
import frontwright.model.shape.Whole;
import frontwright.model.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The description of a deployment. */
public record Description(
    Span span,
    Located<Integer> frontwright,
    @Nullable Located<Front> front,
    @Nullable Located<VersionsDescription> versions,
    @Nullable Located<String> install,
    @Nullable Located<List<Located<SiteDescription>>> sites,
    @Nullable Located<AppDescription> app) {

  public static final Key<Integer> FRONTWRIGHT =
      Key.required("frontwright", Whole.between(1, 1), "The version of this format.", "1");
  public static final Key<Front> FRONT =
      Key.optional("front", Choice.of(Front.class), "nginx", "The web server in front.", "httpd");
  public static final Key<VersionsDescription> VERSIONS =
      Key.optional(
          "versions",
          VersionsDescription.SHAPE,
          "those of Debian 12",
          "What the servers may be asked for.",
          "{nginx: \"1.22\"}");
  public static final Key<String> INSTALL =
      Key.optional(
          "install",
          Texts.PLAIN_DIRECTORY,
          "/etc/frontwright",
          "Where the output will live: absolute paths in it are written for there.",
          "/etc/frontwright");
  public static final Key<List<Located<SiteDescription>>> SITES =
      Key.optional(
          "sites",
          new ListOf<>(SiteDescription.SHAPE, 1, "a list of sites"),
          "",
          "The web sites.",
          "[{names: [www.example.com], apps: [{module: hello, directory: /srv/hello}]}]");
  public static final Key<AppDescription> APP =
      Key.optional(
          "app",
          AppDescription.SHAPE,
          "",
          "Short for one site for every host name on port 80, with this application.",
          "{module: hello, directory: /srv/hello}");

  static final Structure<Description> SHAPE =
      new Structure<>(
          "description",
          "The description of a deployment.",
          List.of(FRONTWRIGHT, FRONT, VERSIONS, INSTALL, SITES, APP),
          List.of(SITES, APP),
          fields ->
              new Description(
                  fields.span(),
                  fields.need(FRONTWRIGHT),
                  fields.get(FRONT),
                  fields.get(VERSIONS),
                  fields.get(INSTALL),
                  fields.get(SITES),
                  fields.get(APP)));

  /** The sites; the short form is one site for every host name with one application. */
  public List<Located<SiteDescription>> allSites() {
    if (sites != null) {
      return sites.value();
    }
    Located<AppDescription> only = Objects.requireNonNull(app, "the shape asks for one of both");
    SiteDescription site =
        new SiteDescription(
            only.span(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            new Located<>(List.of(only), only.span()));
    return List.of(new Located<>(site, only.span()));
  }

  /** Whether output can be written for a path: the rule that `install` obeys. */
  public static boolean isInstallable(String path) {
    return Texts.PLAIN_DIRECTORY.accepts(path);
  }
}
