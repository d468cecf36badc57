package frontwright.model.description;

import frontwright.model.shape.Key;
import frontwright.model.shape.Located;
import frontwright.model.shape.Structure;
import frontwright.model.source.Span;
import java.util.List;

/** Basic authentication (RFC 7617) that the front requires. */
public record BasicAuthDescription(Span span, Located<String> realm, Located<String> usersFile) {

  public static final Key<String> REALM =
      Key.required("realm", Texts.TITLE, "What the browser shows.", "Staff");
  public static final Key<String> USERS_FILE =
      Key.required(
          "users_file",
          Texts.PATH,
          "The file of users and hashes, as htpasswd(1) writes it.",
          "/etc/hello.htpasswd");

  static final Structure<BasicAuthDescription> SHAPE =
      new Structure<>(
          "basic_auth",
          "Basic authentication (RFC 7617) that the front requires.",
          List.of(REALM, USERS_FILE),
          List.of(),
          fields ->
              new BasicAuthDescription(fields.span(), fields.need(REALM), fields.need(USERS_FILE)));
}
