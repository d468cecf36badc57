package frontwright.validators.regex;

import frontwright.model.source.Span;
import frontwright.validators.regex.Regex.Atomic;
import frontwright.validators.regex.Regex.Backreference;
import frontwright.validators.regex.Regex.Chars;
import frontwright.validators.regex.Regex.Choice;
import frontwright.validators.regex.Regex.Edge;
import frontwright.validators.regex.Regex.Form;
import frontwright.validators.regex.Regex.Greed;
import frontwright.validators.regex.Regex.Group;
import frontwright.validators.regex.Regex.Look;
import frontwright.validators.regex.Regex.NewStart;
import frontwright.validators.regex.Regex.Repeat;
import frontwright.validators.regex.Regex.Sequence;
import frontwright.validators.regex.Regex.WordEdge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a regular expression as parse_regex in pcre2_compile.c does, once. */
final class RegexParser {

  private static final int DEEPEST = 100;
  private static final int MOST_REPEATS = 65_535;
  private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(,?)(\\d*)\\}");
  private static final Pattern FLAGS = Pattern.compile("[is]*(?:-[is]*)?");
  private static final Pattern LOOK = Pattern.compile("<?[=!]|>");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

  private static final Pattern BY_NUMBER =
      Pattern.compile("-?\\d{1,2}|\\{(?:-?\\d{1,2}|[A-Za-z_]\\w*)\\}");
  private static final Pattern BY_NAME =
      Pattern.compile("\\{[A-Za-z_]\\w*\\}|<[A-Za-z_]\\w*>|'[A-Za-z_]\\w*'");
  private static final Pattern BY_PYTHON = Pattern.compile("=[A-Za-z_]\\w*\\)");

  private final RegexCursor in;
  private final Map<Integer, Group> groups = new TreeMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final boolean dollarIsEnd;
  private boolean isCaseless;
  private boolean dotIsAll;
  private int captures;
  private int depth;
  private int looks;

  /** A reference back, which may point at a group that is yet to come. */
  private record Reference(String group, int offset) {

    boolean isNumber() {
      return Character.isDigit(group.charAt(0));
    }
  }

  RegexParser(String text, Set<Expression.Option> options) {
    this.in = new RegexCursor(text);
    this.isCaseless = options.contains(Expression.Option.CASELESS);
    this.dotIsAll = options.contains(Expression.Option.DOT_ALL);
    this.dollarIsEnd = options.contains(Expression.Option.DOLLAR_ENDONLY);
  }

  Compilation parse() {
    try {
      Regex root = choice();
      if (!in.atEnd()) {
        throw RegexFault.refused("unmatched closing parenthesis", in.position());
      }
      refuseDangling();
      return new Compilation.Compiled(
          new Expression(in.text(), root, List.copyOf(groups.values())));
    } catch (RegexFault fault) {
      return fault.outcome();
    }
  }

  private void refuseDangling() {
    for (Reference reference : references) {
      if (!reference.isNumber() && !names.contains(reference.group)) {
        throw RegexFault.unknown();
      }
      if (reference.isNumber() && Integer.parseInt(reference.group) > captures) {
        throw RegexFault.refused("reference to non-existent subpattern", reference.offset);
      }
    }
  }

  /** Up to the closing parenthesis or the end; flags that are set in it end with it. */
  private Regex choice() {
    boolean outerCaseless = isCaseless;
    boolean outerDot = dotIsAll;
    if (++depth > DEEPEST) {
      throw RegexFault.unknown();
    }
    List<Regex> branches = new ArrayList<>();
    do {
      branches.add(sequence());
    } while (in.take('|'));
    depth--;
    isCaseless = outerCaseless;
    dotIsAll = outerDot;
    return branches.size() == 1 ? branches.get(0) : new Choice(branches);
  }

  private Regex sequence() {
    List<Regex> parts = new ArrayList<>();
    while (!in.atEnd() && !in.sees('|') && !in.sees(')')) {
      Regex atom = atom();
      if (atom != null) {
        parts.add(repeated(atom));
      } else {
        refuseQuantifier();
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
  }

  /** Null for a setting of flags. */
  private @Nullable Regex atom() {
    int start = in.position();
    char c = in.next();
    return switch (c) {
      case '(' -> group();
      case '[' -> new Chars(new RegexClass(in, isCaseless).read(start), Form.CLASS, since(start));
      case '.' -> new Chars(dot(), Form.DOT, since(start));
      case '^', '$' -> edge(new Edge(c == '^', c == '$' && !dollarIsEnd));
      case '\\' -> escape(start);
      case '*', '+', '?' -> throw unrepeatable();
      default -> literal(c, start);
    };
  }

  private Regex literal(char c, int start) {
    if (c == '{') {
      in.back();
      refuseQuantifier();
      in.next();
    }
    return new Chars(cased(ByteSet.of(c)), Form.LITERAL, since(start));
  }

  private ByteSet dot() {
    return dotIsAll ? ByteSet.ALL : ByteSet.of('\n').not();
  }

  private ByteSet cased(ByteSet set) {
    return isCaseless ? set.inBothCases() : set;
  }

  private Span since(int start) {
    return new Span(start, in.position());
  }

  private Regex edge(Regex edge) {
    refuseQuantifier();
    return edge;
  }

  private Regex escape(int start) {
    if (in.atEnd()) {
      throw RegexFault.refused("\\ at end of pattern", in.position());
    }
    char c = in.next();
    if (c >= '1' && c <= '9') {
      return reference(c);
    }
    return switch (c) {
      case 'A' -> edge(new Edge(true, false));
      case 'z', 'Z' -> edge(new Edge(false, c == 'Z'));
      case 'G' -> edge(new Edge(true, false));
      case 'b', 'B' -> edge(new WordEdge(c == 'B'));
      case 'K' -> newStart();
      case 'g' -> written(BY_NUMBER);
      case 'k' -> written(BY_NAME);
      case 'N' -> noLineFeed(start);
      case 'C', 'X', 'R', 'Q', 'E', 'p', 'P', 'o', 'c' -> throw RegexFault.unknown();
      default -> {
        in.back();
        ByteSet set = new RegexEscape(in).read();
        Form form = set.size() == 1 ? Form.LITERAL : Form.CLASS;
        yield new Chars(cased(set), form, since(start));
      }
    };
  }

  /** A brace may begin a character's number. */
  private Regex noLineFeed(int start) {
    if (in.sees('{')) {
      throw RegexFault.unknown();
    }
    return new Chars(ByteSet.of('\n').not(), Form.CLASS, since(start));
  }

  /** From 10 on, a number may also be octal. */
  private Regex reference(char digit) {
    if (!in.atEnd() && Character.isDigit(in.peek())) {
      throw RegexFault.unknown();
    }
    return reference(String.valueOf(digit), in.position() - 1);
  }

  private Regex reference(String group, int offset) {
    references.add(new Reference(group, offset));
    return new Backreference(group, isCaseless);
  }

  /** In other spellings: by a name, or by a number that counts back from here. */
  private Regex written(Pattern spelling) {
    Matcher found = in.match(spelling);
    if (found == null) {
      throw RegexFault.unknown();
    }
    String group = found.group().replaceAll("[{}<>'=)]", "");
    if (group.startsWith("-")) {
      group = String.valueOf(captures + 1 + Integer.parseInt(group));
    }
    if (group.equals("0") || group.startsWith("-")) {
      throw RegexFault.unknown();
    }
    return reference(group, in.position() - 1);
  }

  /** Not in an assertion, and what a quantifier makes of it is not known here. */
  private Regex newStart() {
    if (looks > 0 || bounds().length > 0) {
      throw RegexFault.unknown();
    }
    return new NewStart();
  }

  private @Nullable Regex group() {
    if (in.sees('*') && in.sees(1, c -> c != ')')) {
      throw RegexFault.unknown();
    }
    if (!in.take('?')) {
      return closed(++captures, null);
    }
    if (in.atEnd()) {
      throw unclosed();
    }
    Matcher look = in.match(LOOK);
    if (look != null) {
      return look(look.group());
    }
    if (in.take("P=")) {
      in.back();
      return written(BY_PYTHON);
    }
    if (in.take('<') || in.take("P<")) {
      return named('>');
    }
    return in.take('\'') ? named('\'') : flagged();
  }

  /** Behind {@code (?} and the sign; an atomic group is no assertion, but written as one. */
  private Regex look(String sign) {
    boolean isAtomic = sign.equals(">");
    looks += isAtomic ? 0 : 1;
    Regex body = choice();
    close();
    looks -= isAtomic ? 0 : 1;
    return isAtomic ? new Atomic(body) : new Look(!sign.startsWith("<"), sign.endsWith("!"), body);
  }

  private Regex named(char end) {
    Matcher name = in.match(NAME);
    if (name == null || !in.take(end)) {
      throw RegexFault.unknown();
    }
    if (names.contains(name.group())) {
      throw RegexFault.refused(
          "two named subpatterns have the same name (PCRE2_DUPNAMES not set)", in.position());
    }
    names.add(name.group());
    return closed(++captures, name.group());
  }

  private @Nullable Regex flagged() {
    boolean outerCaseless = isCaseless;
    boolean outerDot = dotIsAll;
    setFlags(Objects.requireNonNull(in.match(FLAGS)).group());
    if (in.take(':')) {
      Regex group = closed(0, null);
      isCaseless = outerCaseless;
      dotIsAll = outerDot;
      return group;
    }
    if (in.atEnd()) {
      throw unclosed();
    }
    if (!in.take(')')) {
      throw RegexFault.unknown();
    }
    return null;
  }

  private void setFlags(String flags) {
    int minus = flags.indexOf('-');
    String on = minus < 0 ? flags : flags.substring(0, minus);
    String off = minus < 0 ? "" : flags.substring(minus);
    isCaseless = (isCaseless || on.contains("i")) && !off.contains("i");
    dotIsAll = (dotIsAll || on.contains("s")) && !off.contains("s");
  }

  private Regex closed(int number, @Nullable String name) {
    Regex body = choice();
    close();
    Group group = new Group(number, name, body);
    if (number > 0) {
      groups.put(number, group);
    }
    return group;
  }

  private void close() {
    if (!in.take(')')) {
      throw unclosed();
    }
  }

  private RegexFault unclosed() {
    return RegexFault.refused("missing closing parenthesis", in.position());
  }

  private Regex repeated(Regex atom) {
    int[] bounds = bounds();
    if (bounds.length == 0) {
      return atom;
    }
    Greed greed = in.take('?') ? Greed.LAZY : in.take('+') ? Greed.POSSESSIVE : Greed.GREEDY;
    refuseQuantifier();
    return new Repeat(atom, bounds[0], bounds[1], greed);
  }

  /** How often at least and at most; empty where no quantifier follows. */
  private int[] bounds() {
    if (in.take('*')) {
      return new int[] {0, -1};
    } else if (in.take('+')) {
      return new int[] {1, -1};
    } else if (in.take('?')) {
      return new int[] {0, 1};
    }
    Matcher count = in.match(COUNT);
    if (count == null) {
      return new int[0];
    }
    int least = times(count.group(1));
    String last = count.group(3);
    int most = count.group(2).isEmpty() ? least : last.isEmpty() ? -1 : times(last);
    if (most >= 0 && most < least) {
      throw RegexFault.refused("numbers out of order in {} quantifier", in.position() - 1);
    }
    return new int[] {least, most};
  }

  private static int times(String digits) {
    if (digits.length() > 5 || Integer.parseInt(digits) > MOST_REPEATS) {
      throw RegexFault.unknown();
    }
    return Integer.parseInt(digits);
  }

  private void refuseQuantifier() {
    if (bounds().length > 0) {
      throw unrepeatable();
    }
  }

  private RegexFault unrepeatable() {
    return RegexFault.refused("quantifier does not follow a repeatable item", in.position() - 1);
  }
}
