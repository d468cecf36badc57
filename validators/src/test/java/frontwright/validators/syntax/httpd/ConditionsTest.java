package frontwright.validators.syntax.httpd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which conditions hold for httpd 2.4.57 with mod_alias and {@code Here} defined. */
class ConditionsTest {

  private static final Definitions DEFINITIONS = Definitions.none().define("Here", "mod_alias.c");
  private static final Set<String> MODULES = Set.of("alias_module", "mod_alias.c");

  private static Section section(String line) {
    return (Section) HttpdParser.parse(Generated.source(line)).statements().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "<IfModule mod_alias.c>, TRUE",
    "<IfModule alias_module>, TRUE",
    "<IfModule alias>, FALSE",
    "<IfModule Alias_Module>, FALSE",
    "<IfModule !alias_module>, FALSE",
    "<IfModule ${HERE}>, TRUE",
    "<IfModule ${nowhere}>, UNKNOWN",
    "<IfDefine Here>, TRUE",
    "<IfDefine HERE>, FALSE",
    "<IfDefine !HERE>, TRUE",
    "<ifdefine \"Here\" more>, TRUE",
    "<IfDefine>, UNKNOWN",
    "<IfFile /etc/passwd>, UNKNOWN",
    "<IfVersion 2.4.57>, TRUE",
    "<IfVersion 2.4>, FALSE",
    "<IfVersion >= 2.4>, TRUE",
    "<IfVersion >= 2.4.57 >, TRUE",
    "<IfVersion > 2.4.57>, FALSE",
    "<IfVersion !> 2.4.57>, TRUE",
    "<IfVersion < 2.5>, TRUE",
    "<IfVersion <= 2.4.56>, FALSE",
    "<IfVersion == 2.4.57>, TRUE",
    "<IfVersion != 2.4.57>, FALSE",
    "<IfVersion = /^2[.]4/>, TRUE",
    "<IfVersion ~ ^2[.]2>, FALSE",
    "<IfVersion !~ ^2[.]2>, TRUE",
    "<IfVersion = x>, UNKNOWN",
    "<IfVersion <> 2.4>, UNKNOWN"
  })
  void holds(String line, Truth expected) {
    Conditions conditions = new Conditions(DEFINITIONS, MODULES, HttpdVersion.of("2.4.57"));
    assertThat(conditions.holds(section(line))).as(line).isEqualTo(expected);
  }

  @Test
  void whatWasNotSaidIsUnknown() {
    Conditions conditions = new Conditions(DEFINITIONS, null, null);
    assertThat(conditions.holds(section("<IfModule x>"))).isEqualTo(Truth.UNKNOWN);
    assertThat(conditions.holds(section("<IfVersion 2.4>"))).isEqualTo(Truth.UNKNOWN);
  }
}
