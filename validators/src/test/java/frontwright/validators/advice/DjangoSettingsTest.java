package frontwright.validators.advice;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Finding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose cookies meet, where more than one site is described. */
class DjangoSettingsTest {

  private static final String TWO_SITES =
      """
      frontwright: 1
      sites:
        - names: [%s]
          apps:
            - name: one
              module: shop.wsgi
              directory: /srv/shop
              env: {DJANGO_SETTINGS_MODULE: shop.settings}
        - names: [%s]
          listen: [8080]
          apps:
            - name: two
              module: shop.wsgi
              directory: /srv/shop
              env: {DJANGO_SETTINGS_MODULE: %s}
      """;

  private static List<String> aboutCookies(String name, String other, String settings) {
    List<Finding> findings = new ArrayList<>();
    String text = TWO_SITES.formatted(name, other, settings);
    new DjangoSettings().judge(Described.of(text), findings::add);
    return findings.stream()
        .map(Finding::message)
        .filter(message -> message.contains("cookies"))
        .toList();
  }

  @Test
  void cookiesDoNotTellPortsApart() {
    assertThat(aboutCookies("www.example.com", "www.example.com", "admin.settings"))
        .containsExactly(
            "Django in `one` gives its cookies the same names as `two` on this host",
            "Django in `two` gives its cookies the same names as `one` on this host");
  }

  @Test
  void cookiesTellHostsApart() {
    assertThat(aboutCookies("www.example.com", "admin.example.com", "admin.settings")).isEmpty();
  }

  @Test
  void oneProjectMayShareItsCookies() {
    assertThat(aboutCookies("www.example.com", "www.example.com", "shop.settings")).isEmpty();
  }
}
