package frontwright.cli.usecase.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same file as that of mod_wsgi's script, which systemd's rules are held to there. */
class EnvironmentFileTest {

  @Test
  void isReadAsSystemdDoes() {
    assertThat(
            EnvironmentFile.parse(
                """
                # a comment; T_COMMENT=no
                ; another one \\
                T_CONTINUED_COMMENT=no
                T_PLAIN=plain value
                T_DOUBLE="two words; \\"quoted\\" # no comment"
                T_SINGLE='single \\ "as it is"'
                T_CONTINUED=one\\
                two
                T_ESCAPED=a\\ b
                  T_BLANKS = x y\s\s
                T_SEVERAL='a b'"c"d
                T_EMPTY=
                no assignment
                """))
        .isEqualTo(
            Map.of(
                "T_PLAIN", "plain value",
                "T_DOUBLE", "two words; \"quoted\" # no comment",
                "T_SINGLE", "single \\ \"as it is\"",
                "T_CONTINUED", "onetwo",
                "T_ESCAPED", "a b",
                "T_BLANKS", "x y",
                "T_SEVERAL", "a bcd",
                "T_EMPTY", ""));
  }
}
