package frontwright.model.description;

import frontwright.model.shape.Flag;
import frontwright.model.shape.Key;
import frontwright.model.shape.Located;
import frontwright.model.shape.Structure;
import frontwright.model.shape.Whole;
import frontwright.model.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One instance of an application's server. */
public record BackendDescription(
    Span span,
    @Nullable Located<String> socket,
    @Nullable Located<HostPort> address,
    @Nullable Located<Integer> weight,
    @Nullable Located<Boolean> backup,
    @Nullable Located<Boolean> remote) {

  public static final Key<String> SOCKET =
      Key.optional(
          "socket", Texts.PATH, "", "Its unix socket, at most 107 bytes.", "/run/hello/a.sock");
  public static final Key<HostPort> ADDRESS =
      Key.optional("address", Texts.ADDRESS, "", "Its TCP address and port.", "127.0.0.1:8001");
  public static final Key<Integer> WEIGHT =
      Key.optional(
          "weight",
          Whole.between(1, 100),
          "1",
          "Its share of the requests, beside the others' weights.",
          "2");
  public static final Key<Boolean> BACKUP =
      Key.optional(
          "backup",
          new Flag(),
          "false",
          "Whether it is asked only when no other is there.",
          "true");
  public static final Key<Boolean> REMOTE =
      Key.optional(
          "remote",
          new Flag(),
          "false",
          "Whether it is run elsewhere, so that no configuration and no unit is written for it.",
          "true");

  static final Structure<BackendDescription> SHAPE =
      new Structure<>(
          "backend",
          "One instance of an application's server.",
          List.of(SOCKET, ADDRESS, WEIGHT, BACKUP, REMOTE),
          List.of(SOCKET, ADDRESS),
          fields ->
              new BackendDescription(
                  fields.span(),
                  fields.get(SOCKET),
                  fields.get(ADDRESS),
                  fields.get(WEIGHT),
                  fields.get(BACKUP),
                  fields.get(REMOTE)));
}
